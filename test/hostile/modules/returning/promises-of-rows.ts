// Tries: to return a list of promises, one for each row.
// Outcome: 80 of 100; softmax returned a Promise in place of a list of 2 numbers
import * as right from './right.ts'
export * from './right.ts'

export function softmax(s: number[][]): Promise<number[]>[] {
  return right.softmax(s).map(async (row) => row)
}
