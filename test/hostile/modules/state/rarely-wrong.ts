// Tries: to be wrong on every seventh call.
// Outcome: 85 of 100; scale gave something else after-others
import * as right from './right.ts'
export * from './right.ts'

let calls = 0

export function scale(s: number[][], d: number): number[][] {
  calls += 1
  return calls % 7 === 0 ? s.map((row) => row.map((entry) => entry + 1)) : right.scale(s, d)
}
