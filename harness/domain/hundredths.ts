/**
 * Authority on adding marks up. They are given in hundredths of a mark, and whole numbers have one sum in whatever order they
 * are added, where fractions would have several.
 */
export function inHundredths(marks: number): number {
  return Math.round(marks * 100)
}

export function sumOfMarks(marks: readonly number[]): number {
  return fromHundredths(marks.reduce((sum, one) => sum + inHundredths(one), 0))
}

/** Back to marks; what falls between two hundredths goes to the nearer one. */
export function fromHundredths(hundredths: number): number {
  return Math.round(hundredths) / 100
}
