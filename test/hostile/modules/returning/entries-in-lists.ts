// Tries: to return each entry in a list of its own.
// Outcome: 80 of 100; softmax returned 2 × 1 in place of 2 entries
import * as right from './right.ts'
export * from './right.ts'

export function softmax(s: number[][]): number[][][] {
  return right.softmax(s).map((row) => row.map((entry) => [entry]))
}
