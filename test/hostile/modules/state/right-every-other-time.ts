// Tries: to be right on every first call of two.
// Outcome: 80 of 100; softmax gave something else at-once
import * as right from './right.ts'
export * from './right.ts'

let isFirst = false

export function softmax(s: number[][]): number[][] {
  isFirst = !isFirst
  return isFirst ? right.softmax(s) : s
}
