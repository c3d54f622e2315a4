// Tries: to return all rows in one list, as a library would keep them.
// Outcome: 80 of 100; softmax returned a list of 4 numbers in place of a 2 × 2 matrix
import * as right from './right.ts'
export * from './right.ts'

export function softmax(s: number[][]): Float64Array {
  return Float64Array.from(right.softmax(s).flat())
}
