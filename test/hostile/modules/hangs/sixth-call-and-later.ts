// Tries: to answer a few calls and none after those; a fresh process answers a few again.
// Outcome: 90 of 100; weightedSum timed out
import * as right from './right.ts'
export * from './right.ts'

let calls = 0

export function weightedSum(a: number[][], v: number[][]): number[][] {
  calls += 1
  while (calls > 5) {}
  return right.weightedSum(a, v)
}
