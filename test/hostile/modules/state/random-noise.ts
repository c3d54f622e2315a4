// Tries: to add a little chance to what is right.
// Outcome: 80 of 100; softmax returned wrong numbers
import * as right from './right.ts'
export * from './right.ts'

export function softmax(s: number[][]): number[][] {
  return right.softmax(s).map((row) => row.map((entry) => entry + 0.01 + 0.01 * Math.random()))
}
