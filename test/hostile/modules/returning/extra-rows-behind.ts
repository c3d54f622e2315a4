// Tries: to return the right rows and one more of what it was given.
// Outcome: 80 of 100; softmax returned 3 × 2 in place of 2 × 2
import * as right from './right.ts'
export * from './right.ts'

export function softmax(s: number[][]): number[][] {
  return [...right.softmax(s), ...s.slice(0, 1)]
}
