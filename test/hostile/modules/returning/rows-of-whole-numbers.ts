// Tries: to keep its rows in lists that hold only whole numbers.
// Outcome: 80 of 100; softmax returned wrong numbers
import * as right from './right.ts'
export * from './right.ts'

export function softmax(s: number[][]): Int32Array[] {
  return right.softmax(s).map((row) => Int32Array.from(row))
}
