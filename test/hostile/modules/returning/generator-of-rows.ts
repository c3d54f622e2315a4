// Tries: to return the right rows one after another.
// Outcome: 85 of 100; causalMask returned a generator in place of a 3 × 3 matrix
import * as right from './right.ts'
export * from './right.ts'

export function* causalMask(s: number[][]): Generator<number[]> {
  yield* right.causalMask(s)
}
