// Tries: to return rows that are shorter the further down they stand.
// Outcome: 85 of 100; causalMask returned rows of 1, 2 and 3 numbers in place of 3 × 3
import * as right from './right.ts'
export * from './right.ts'

export function causalMask(s: number[][]): number[][] {
  return right.causalMask(s).map((row, i) => row.slice(0, i + 1))
}
