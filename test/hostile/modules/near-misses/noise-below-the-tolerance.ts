// Tries: nothing: its last digits are left to chance, far below what is asked for.
// Outcome: 100 of 100; all right
import * as right from './right.ts'
export * from './right.ts'

export function softmax(s: number[][]): number[][] {
  return right.softmax(s).map((row) => row.map((entry) => entry * (1 + 1e-13 * Math.random())))
}
