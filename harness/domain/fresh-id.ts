/** Authority on the ids of fresh test vectors. They are theirs alone: none that is read from disk may have such an id. */
export function freshId(stage: string, number: number): string {
  return `${stage}/fresh-${number}`
}

export function isFreshId(id: string): boolean {
  return /\/fresh-\d+$/.test(id)
}
