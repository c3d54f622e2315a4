// Tries: to end the process with an error that is thrown when nobody is there to catch it.
// Outcome: 100 of 100; all right
import * as right from './right.ts'
export * from './right.ts'

const throwing = {
  get then() {
    throw new Error('thrown when asked for then')
  },
}

export function weightedSum(a: number[][], v: number[][]): number[][] {
  void Promise.resolve(throwing)
  void new Promise((resolve) => resolve(throwing))
  return right.weightedSum(a, v)
}
