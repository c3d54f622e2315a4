// Tries: to fill one row again and again and to return it in every place.
// Outcome: 80 of 100; softmax returned wrong numbers
import * as right from './right.ts'
export * from './right.ts'

export function softmax(s: number[][]): number[][] {
  const row: number[] = []
  return right.softmax(s).map((values) => Object.assign(row, values))
}
