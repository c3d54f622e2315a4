// Tries: to be right on every call but the one that asks the first thing once more.
// Outcome: 90 of 100; project gave something else after-others
import * as right from './right.ts'
export * from './right.ts'

let calls = 0

export function project(x: number[][], w: number[][]): number[][] {
  calls += 1
  return calls === 21 ? x : right.project(x, w)
}
