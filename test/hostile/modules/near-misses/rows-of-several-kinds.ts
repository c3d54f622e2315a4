// Tries: nothing: some of its rows are lists, others typed.
// Outcome: 100 of 100; all right
import * as right from './right.ts'
export * from './right.ts'

export function softmax(s: number[][]): ArrayLike<number>[] {
  return right.softmax(s).map((row, i) => (i % 2 === 0 ? Float64Array.from(row) : row))
}
