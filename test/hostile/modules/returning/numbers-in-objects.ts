// Tries: to return each number in an object of its own.
// Outcome: 80 of 100; softmax returned a Number object in place of a number
import * as right from './right.ts'
export * from './right.ts'

export function softmax(s: number[][]): unknown[][] {
  return right.softmax(s).map((row) => row.map((entry) => Object(entry)))
}
