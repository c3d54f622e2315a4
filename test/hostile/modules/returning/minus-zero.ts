// Tries: nothing: some of its zeros have a minus sign.
// Outcome: 100 of 100; all right
import * as right from './right.ts'
export * from './right.ts'

export function softmax(s: number[][]): number[][] {
  return right.softmax(s).map((row) => row.map((entry) => (entry === 0 ? -0 : entry)))
}
