// Tries: to return the right numbers as texts.
// Outcome: 80 of 100; softmax returned the text "0.5" in place of a number
import * as right from './right.ts'
export * from './right.ts'

export function softmax(s: number[][]): string[][] {
  return right.softmax(s).map((row) => row.map(String))
}
