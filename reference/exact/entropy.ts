/** Authority on entropy to 50 digits. */
import type { Decimal } from 'decimal.js'
import { Rounded } from './decimal.ts'

/** −Σ p·log₂ p over the weights that are not 0. No term is negative, so nothing cancels. */
export function entropy(weights: readonly Decimal[]): Decimal {
  return weights
    .filter((p) => !p.isZero())
    .map((p) => new Rounded(p))
    .reduce((sum, p) => sum.minus(p.times(p.log(2))), new Rounded(0))
}
