/** Authority on the variance without rounding, but for one division to 50 digits. */
import type { Decimal } from 'decimal.js'
import { dot } from './dot.ts'
import { Exact, Rounded } from './decimal.ts'

/** (n·Σx² − (Σx)²)/n²: on paper the same as Σ(x − mean)²/n, and here nothing is lost when the two are subtracted. */
export function variance(xs: readonly Decimal[]): Decimal {
  const n = xs.length
  const total = xs.reduce((sum, x) => sum.plus(x), new Exact(0))
  const spread = dot(xs, xs).times(n).minus(total.times(total))
  return new Rounded(spread).div(n * n)
}
