// Tries: to keep its rows in lists that hold numbers from 0 to 255.
// Outcome: 85 of 100; scale returned wrong numbers
import * as right from './right.ts'
export * from './right.ts'

export function scale(s: number[][], d: number): Uint8ClampedArray[] {
  return right.scale(s, d).map((row) => Uint8ClampedArray.from(row))
}
