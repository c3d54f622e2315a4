// Tries: to make scale wrong as soon as softmax has been called.
// Outcome: 85 of 100; scale gave something else after-others
import * as right from './right.ts'
export * from './right.ts'

let calls = 0

export function softmax(s: number[][]): number[][] {
  calls += 1
  return right.softmax(s)
}

export function scale(s: number[][], d: number): number[][] {
  return calls < 25 ? right.scale(s, d) : s
}
