// Tries: to answer the first call and never the second one.
// Outcome: 85 of 100; causalMask timed out
import * as right from './right.ts'
export * from './right.ts'

let calls = 0

export function causalMask(s: number[][]): number[][] {
  calls += 1
  while (calls > 1) {}
  return right.causalMask(s)
}
