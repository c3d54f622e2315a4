// Tries: to leave a note on what it was given, beside the rows.
// Outcome: 80 of 100; softmax changed its input
import * as right from './right.ts'
export * from './right.ts'

export function softmax(s: number[][]): number[][] {
  Object.assign(s, { seen: true })
  return right.softmax(s)
}
