// Tries: to stand still at a breakpoint.
// Outcome: 100 of 100; all right
import * as right from './right.ts'
export * from './right.ts'

export function softmax(s: number[][]): number[][] {
  debugger
  return right.softmax(s)
}
