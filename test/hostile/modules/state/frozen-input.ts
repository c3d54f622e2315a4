// Tries: nothing but to make sure that it changes none of its inputs: it freezes them.
// Outcome: 100 of 100; all right
import * as right from './right.ts'
export * from './right.ts'

export function softmax(s: number[][]): number[][] {
  s.forEach(Object.freeze)
  return right.softmax(Object.freeze(s) as number[][])
}
