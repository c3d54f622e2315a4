// Tries: to return the right answer as bytes.
// Outcome: 80 of 100; softmax returned an ArrayBuffer in place of a 2 × 2 matrix
import * as right from './right.ts'
export * from './right.ts'

export function softmax(s: number[][]): ArrayBufferLike {
  return Float64Array.from(right.softmax(s).flat()).buffer
}
