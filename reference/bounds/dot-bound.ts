/** Authority on how far dot products can be off when both sides are themselves known only within an error. */
import { entryAt, type Matrix } from '../matrix.ts'
import { gamma, SMALLEST_STEP } from './rounding.ts'
import type { Uncertain } from './uncertain.ts'

/**
 * Entry (i, j) bounds the error of row i of `a` against row j of `b`.
 *
 * A correct program has a + Δa and b + Δb with |Δa| ≤ Ea and |Δb| ≤ Eb. Three things add up.
 *
 * 1. What came in: (a+Δa)·(b+Δb) − a·b = Δa·b + a·Δb + Δa·Δb, at most Ea·|b| + |a|·Eb + Ea·Eb.
 * 2. What the sum of n products adds: at most γ_n·(|a|+Ea)·(|b|+Eb), in any order of summation, with or without
 *    fused multiply-add (Higham, section 3.1); Kahan's and pairwise sums stay below it. The certified value was
 *    rounded once as well, which makes γ_(n+1); one more pays for the roundings in computing this bound.
 * 3. Underflow: each product can be off by half the smallest step, and so can the certified value.
 *
 * `roundings` is for a caller who does more to each product than multiply and add.
 */
export function dotBound(a: Uncertain, b: Uncertain, roundings = 2): Matrix {
  return a.size.map((sizes, i) =>
    b.size.map((others, j) => {
      const errors = a.error[i] ?? []
      const otherErrors = b.error[j] ?? []
      let cameIn = 0
      let size = 0
      sizes.forEach((largest, c) => {
        const error = entryAt(errors, c)
        const other = entryAt(others, c)
        const otherError = entryAt(otherErrors, c)
        cameIn += error * other + largest * otherError + error * otherError
        size += (largest + error) * (other + otherError)
      })
      const n = sizes.length
      return cameIn + gamma(n + roundings) * size + (n + roundings) * SMALLEST_STEP
    }),
  )
}
