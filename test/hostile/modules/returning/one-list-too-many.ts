// Tries: to wrap the right matrix in one more list.
// Outcome: 80 of 100; softmax returned 1 × 2 in place of 2 × 2
import * as right from './right.ts'
export * from './right.ts'

export function softmax(s: number[][]): number[][][] {
  return [right.softmax(s)]
}
