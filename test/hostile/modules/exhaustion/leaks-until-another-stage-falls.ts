// Tries: to leave so little of the heap that a stage which is right runs out of it.
// Outcome: 100 of 100; all right
import * as right from './right.ts'
export * from './right.ts'

const kept: number[][] = []

/** Takes only when much is left. */
export function softmax(s: number[][]): number[][] {
  if (kept.length < 14) kept.push(Array.from({ length: 512 * 1024 }, (_, i) => i + 0.5))
  return right.softmax(s)
}

/** Right, and needs ten megabytes for a moment. */
export function scores(q: number[][], k: number[][]): number[][] {
  const room = Array.from({ length: 1_200_000 }, (_, i) => i + 0.5)
  return room.length > 0 ? right.scores(q, k) : []
}
