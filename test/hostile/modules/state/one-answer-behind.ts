// Tries: to return what the call before should have given.
// Outcome: 85 of 100; causalMask gave something else at-once
import * as right from './right.ts'
export * from './right.ts'

let before: number[][] | null = null

export function causalMask(s: number[][]): number[][] {
  const answer = before ?? right.causalMask(s)
  before = right.causalMask(s.map((row) => row.map((entry) => entry + 1)))
  return answer
}
