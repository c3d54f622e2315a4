/** Authority on how far correct derivatives of softmax can be from the certified ones. */
import type { Matrix } from '../matrix.ts'
import { SMALLEST_STEP, UNIT_ROUNDOFF } from './rounding.ts'

/**
 * 4u·(pᵢ·[i = j] + pᵢ·pⱼ) + 3η. By what is subtracted, and not by what is left: p − p² is right although it cancels where p is
 * nearly 1. A product, a difference, the certified value; one rounding pays for computing the bound.
 */
export function softmaxJacobianBound(weights: readonly number[]): Matrix {
  return Array.from(weights, (p, i) =>
    Array.from(
      weights,
      (other, j) => 4 * UNIT_ROUNDOFF * ((i === j ? p : 0) + p * other) + 3 * SMALLEST_STEP,
    ),
  )
}
