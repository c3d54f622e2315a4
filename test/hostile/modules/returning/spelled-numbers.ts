// Tries: to return the words by which infinities travel, in place of infinities.
// Outcome: 85 of 100; causalMask returned the text "-Infinity" in place of a number
import * as right from './right.ts'
export * from './right.ts'

export function causalMask(s: number[][]): unknown[][] {
  return right.causalMask(s).map((row) => row.map((entry) => (entry === -Infinity ? '-Infinity' : entry)))
}
