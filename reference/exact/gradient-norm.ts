/** Authority on the Frobenius norm of softmax's derivative to 50 digits. */
import type { Decimal } from 'decimal.js'
import { Rounded } from './decimal.ts'
import { softmaxJacobian } from './softmax-jacobian.ts'

/** The entries have every digit until they are squared; squares do not cancel. */
export function gradientNorm(weights: readonly Decimal[]): Decimal {
  return softmaxJacobian(weights)
    .flat()
    .map((entry) => new Rounded(entry))
    .reduce((sum, entry) => sum.plus(entry.times(entry)), new Rounded(0))
    .sqrt()
}
