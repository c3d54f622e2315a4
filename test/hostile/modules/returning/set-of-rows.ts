// Tries: to return the right rows in a set.
// Outcome: 80 of 100; softmax returned a Set in place of a 2 × 2 matrix
import * as right from './right.ts'
export * from './right.ts'

export function softmax(s: number[][]): Set<number[]> {
  return new Set(right.softmax(s))
}
