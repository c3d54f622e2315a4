// Tries: to wrap the right matrix in one more list.
// Outcome: 80 of 100; softmax returned a list of 1 matrix in place of a 2 × 2 matrix
import * as right from './right.ts'
export * from './right.ts'

export function softmax(s: number[][]): number[][][] {
  return [right.softmax(s)]
}
