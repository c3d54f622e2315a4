/** Authority on how far a correct norm of softmax's derivative can be from the certified one. */
import { gradientNorm } from '../gradient-norm.ts'
import { gamma, SMALLEST_STEP } from './rounding.ts'
import { softmaxJacobianBound } from './softmax-jacobian-bound.ts'

/**
 * The norm of what the entries are off by, for ‖J + E‖ ≤ ‖J‖ + ‖E‖; then γ_(n²+6) for n² squares, their sum, the root and the
 * certified value; and n·√η, since a square that underflows is off by η at most and √(a + b) ≤ √a + √b.
 *
 * Multiplied out, ‖J‖² = Σp² − 2Σp³ + (Σp²)² is not covered: three numbers near 1 cancel where one weight is, and the root of
 * what is left is off by up to √u.
 */
export function gradientNormBound(weights: readonly number[]): number {
  const n = weights.length
  const off = Math.hypot(...softmaxJacobianBound(weights).flat())
  return off + gamma(n * n + 6) * (gradientNorm(weights) + off) + n * Math.sqrt(SMALLEST_STEP)
}
