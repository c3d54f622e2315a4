// Tries: to return the right rows under their numbers.
// Outcome: 80 of 100; softmax returned a Map in place of a 2 × 2 matrix
import * as right from './right.ts'
export * from './right.ts'

export function softmax(s: number[][]): Map<number, number[]> {
  return new Map(right.softmax(s).entries())
}
