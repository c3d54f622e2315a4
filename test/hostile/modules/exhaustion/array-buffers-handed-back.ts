// Tries: to take a little memory outside of the heap, again and again, and to let go of it each time.
// Outcome: 100 of 100; all right
import * as right from './right.ts'
export * from './right.ts'

export function softmax(s: number[][]): number[][] {
  for (let i = 0; i < 4; i += 1) new Float64Array(512 * 1024).fill(i)
  return right.softmax(s)
}
