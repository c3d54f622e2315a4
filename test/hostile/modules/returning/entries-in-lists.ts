// Tries: to return each entry in a list of its own.
// Outcome: 80 of 100; softmax returned a list of 1 number in place of a number
import * as right from './right.ts'
export * from './right.ts'

export function softmax(s: number[][]): number[][][] {
  return right.softmax(s).map((row) => row.map((entry) => [entry]))
}
