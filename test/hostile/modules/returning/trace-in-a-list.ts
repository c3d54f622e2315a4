// Tries: to return the values of the trace without their names.
// Outcome: 85 of 100; attention returned a list of 8 matrices in place of an object with q, k, v, scores, scaled, masked, weights and output
import * as right from './right.ts'
export * from './right.ts'

export function attention(...given: Parameters<typeof right.attention>): unknown[] {
  return Object.values(right.attention(...given))
}
