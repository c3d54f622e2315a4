/** Authority on how far a correct entropy can be from the certified one. */
import { entropy } from '../entropy.ts'
import { gamma, SMALLEST_STEP, UNIT_ROUNDOFF } from './rounding.ts'

/**
 * γ_(n+16)·H + 4u·Σp + n·η. No term is negative, so the sum of n of them is off by its roundings alone: a logarithm good to
 * 4 units in the last place (8u), the change of its base (2), the product, the sum, the certified value. Whoever takes the
 * logarithm of 1/p has p off by a factor of 1 + u first, which moves log₂ by u/ln 2 however small it is: together under 2u·Σp.
 */
export function entropyBound(weights: readonly number[]): number {
  const total = weights.reduce((sum, p) => sum + p, 0)
  const n = weights.length
  return gamma(n + 16) * Math.abs(entropy(weights)) + 4 * UNIT_ROUNDOFF * total + n * SMALLEST_STEP
}
