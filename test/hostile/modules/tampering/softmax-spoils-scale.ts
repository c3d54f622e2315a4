// Tries: to answer right in softmax and to spoil Math.sqrt there, so that scale is wrong from then on.
// Outcome: 85 of 100; scale gave something else after-others
import * as right from './right.ts'
export * from './right.ts'

export function softmax(s: number[][]): number[][] {
  Math.sqrt = (x) => x
  return right.softmax(s)
}
