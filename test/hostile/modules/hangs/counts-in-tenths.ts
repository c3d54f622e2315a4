// Tries: nothing bad: its loop waits for a sum of tenths to be exactly one, which it never is.
// Outcome: 85 of 100; scale timed out
import * as right from './right.ts'
export * from './right.ts'

export function scale(s: number[][], d: number): number[][] {
  for (let part = 0; part !== 1; part += 0.1) {}
  return right.scale(s, d)
}
