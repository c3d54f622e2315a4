// Tries: to return true for one and false for zero.
// Outcome: 85 of 100; causalMask returned true in place of a number
export * from './right.ts'

export function causalMask(s: number[][]): boolean[][] {
  return s.map((row, i) => row.map((_, j) => j <= i))
}
