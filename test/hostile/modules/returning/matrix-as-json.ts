// Tries: to return the right matrix as the text that would describe it.
// Outcome: 80 of 100; softmax returned the text "[[0.5,0.5],[0.2689414213699951,0.7310585786300049]]" in place of a 2 × 2 matrix
import * as right from './right.ts'
export * from './right.ts'

export function softmax(s: number[][]): string {
  return JSON.stringify(right.softmax(s))
}
