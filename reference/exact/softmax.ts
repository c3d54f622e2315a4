/** Authority on softmax to 50 digits. */
import type { Decimal } from 'decimal.js'
import type { MatrixOf } from '../matrix.ts'
import { Exact, Rounded } from './decimal.ts'

/**
 * exp(−2000) is about 10⁻⁸⁶⁹. Times the largest double it is still far below the smallest one, so such a weight
 * changes no result; and exp of −10⁷ would take decimals half a second.
 */
const NOTHING_BELOW = -2000

/**
 * exp(x_j − max)/Σ exp(x_k − max), each step to 50 digits; a weight of −∞ is exactly 0. Scores that were themselves cut
 * at 50 digits put at most 10⁻⁵⁰·|x| into an exponent: nothing to a double while |x| is below 10³⁰.
 */
export function softmax(s: MatrixOf<Decimal>): MatrixOf<Decimal> {
  return s.map(softmaxOfRow)
}

function softmaxOfRow(row: readonly Decimal[]): readonly Decimal[] {
  const largest = Rounded.max(-Infinity, ...row)
  if (largest.eq(-Infinity)) return row.map(() => new Exact(0))
  const powers = row.map((x) => power(new Rounded(x).minus(largest)))
  const total = powers.reduce((sum, one) => sum.plus(one), new Rounded(0))
  return powers.map((one) => new Exact(one.div(total)))
}

function power(exponent: Decimal): Decimal {
  return exponent.lt(NOTHING_BELOW) ? new Rounded(0) : exponent.exp()
}
