/** Authority on how far a correct variance can be from the certified one. */
import { gamma, SMALLEST_STEP } from './rounding.ts'
import { variance } from '../variance.ts'

/**
 * With r = √(Σx²/n), σ² the variance and γ = γ_(n+10), which holds the roundings of a sum of n numbers, a division, the squares
 * and the certified value: γ·(2n + 10)·σ² + 10·γ·r·σ + 10·(γ·r)² + (n + 4)·η. It covers every program that takes differences
 * before it squares:
 *
 * 1. The mean first. The mean is off by δ ≤ γ·r. The deviations from the true mean sum to 0, so Σ(x − mean − δ)²/n is
 *    exactly σ² + δ²; rounding adds γ·(σ² + δ²).
 * 2. One pass (Welford). The running mean is off by at most 3·n·u·r, since k times it is the sum so far. Each step adds d·d′ with
 *    d and d′ the distances to the mean before and after it, and Σ d²·(k − 1)/k = n·σ²; so the sum of |d| is at most √2·n·σ, and the
 *    variance moves by at most 2·√2·3γ·r·σ + (3γ·r)². (Chan, Golub and LeVeque, 1983, have the same form, n·u·σ·r.)
 * 3. Shifted by one of the numbers. Those that remain have Σy²/n ≤ (n + 1)·σ², and Σy²/n − (Σy/n)² loses at most 2γ of that.
 *
 * Σx²/n − mean² is not among them: it loses γ·r², however small σ is.
 */
export function varianceBound(xs: readonly number[]): number {
  const n = xs.length
  const spread = variance(xs)
  const size = Math.sqrt(xs.reduce((sum, x) => sum + x * x, 0) / n)
  const error = gamma(n + 10)
  return (
    error * (2 * n + 10) * spread +
    10 * error * size * Math.sqrt(spread) +
    10 * (error * size) ** 2 +
    (n + 4) * SMALLEST_STEP
  )
}
