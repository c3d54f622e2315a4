// Tries: nothing: its lists inherit nothing, and are lists all the same.
// Outcome: 100 of 100; all right
import * as right from './right.ts'
export * from './right.ts'

export function softmax(s: number[][]): number[][] {
  return right.softmax(s).map((row) => Object.setPrototypeOf(row, null))
}
