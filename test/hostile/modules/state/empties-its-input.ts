// Tries: to take every row out of what it was given.
// Outcome: 80 of 100; softmax changed its input
import * as right from './right.ts'
export * from './right.ts'

export function softmax(s: number[][]): number[][] {
  return right.softmax(s.splice(0))
}
