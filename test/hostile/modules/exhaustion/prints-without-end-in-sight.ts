// Tries: to print a hundred megabytes, a line at a time.
// Outcome: 100 of 100; all right
import * as right from './right.ts'
export * from './right.ts'

let isFirst = true

export function softmax(s: number[][]): number[][] {
  for (let i = 0; isFirst && i < 100_000; i += 1) console.log('x'.repeat(1000))
  isFirst = false
  return right.softmax(s)
}
