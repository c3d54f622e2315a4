// Tries: to change what an earlier call was given, long after that call.
// Outcome: 100 of 100; all right
import * as right from './right.ts'
export * from './right.ts'

const kept: number[][][] = []

export function softmax(s: number[][]): number[][] {
  for (const earlier of kept) earlier.length = 0
  kept.push(s)
  return right.softmax(s)
}
