// Tries: nothing: it declares no parameters and calls by apply, call and bind.
// Outcome: 100 of 100; all right
import * as right from './right.ts'
export * from './right.ts'

export function softmax(this: unknown): number[][] {
  return right.softmax.apply(this, Array.prototype.slice.call(arguments) as [number[][]])
}
export const scores = right.scores.bind(null)
export const weightedSum = (...all: [number[][], number[][]]) => right.weightedSum.call(null, ...all)
