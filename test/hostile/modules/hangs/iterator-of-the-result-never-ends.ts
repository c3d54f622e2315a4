// Tries: to catch whoever iterates over its result, which is right, in an iterator without end.
// Outcome: 100 of 100; all right
import * as right from './right.ts'
export * from './right.ts'

export function softmax(s: number[][]): number[][] {
  const result = right.softmax(s)
  result[Symbol.iterator] = function* () {
    for (;;) yield [0]
  }
  return result
}
