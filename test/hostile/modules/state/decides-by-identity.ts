// Tries: to know a matrix again when it is handed in twice, and to be wrong then.
// Outcome: 100 of 100; all right
import * as right from './right.ts'
export * from './right.ts'

const seen = new WeakSet<object>()

export function softmax(s: number[][]): number[][] {
  const isKnown = seen.has(s)
  seen.add(s)
  return isKnown ? s : right.softmax(s)
}
