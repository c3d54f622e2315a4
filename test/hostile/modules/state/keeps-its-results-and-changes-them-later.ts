// Tries: to change what an earlier call gave back, long after that call.
// Outcome: 100 of 100; all right
import * as right from './right.ts'
export * from './right.ts'

let earlier: number[][] = []

export function softmax(s: number[][]): number[][] {
  earlier.forEach((row) => row.fill(7))
  earlier = right.softmax(s)
  return earlier
}
