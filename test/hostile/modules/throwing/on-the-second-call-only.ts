// Tries: to throw on every call but the first.
// Outcome: 80 of 100; softmax threw Error: once is enough
import * as right from './right.ts'
export * from './right.ts'

let calls = 0

export function softmax(s: number[][]): number[][] {
  calls += 1
  if (calls > 1) throw new Error('once is enough')
  return right.softmax(s)
}
