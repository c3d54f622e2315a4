// Tries: to return null in the place of every row but the first.
// Outcome: 80 of 100; softmax returned a list of 2 entries in place of a 2 × 2 matrix
import * as right from './right.ts'
export * from './right.ts'

export function softmax(s: number[][]): unknown[] {
  return right.softmax(s).map((row, i) => (i === 0 ? row : null))
}
