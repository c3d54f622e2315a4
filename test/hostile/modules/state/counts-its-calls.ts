// Tries: to add a little more with every call.
// Outcome: 85 of 100; scale gave something else at-once
import * as right from './right.ts'
export * from './right.ts'

let calls = 0

export function scale(s: number[][], d: number): number[][] {
  const drift = 1e-3 * calls++
  return right.scale(s, d).map((row) => row.map((entry) => entry + drift))
}
