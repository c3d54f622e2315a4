/** Authority on the order of texts in what is written: the same on every system and in every language. */
export function byCodeUnits(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
