/** Authority on the variance: how far numbers spread around their mean. */

/**
 * Σ (x − mean)²/n, the variance of exactly these numbers (the population variance; divided by n − 1 it would estimate that of
 * others like them, and of a single number there would be none).
 *
 * The mean is subtracted before anything is squared. Σ x²/n − mean² is the same on paper; in doubles it takes one large
 * number from another, and where the numbers lie far from 0 nothing of the variance is left (Chan, Golub and LeVeque,
 * Algorithms for computing the sample variance, The American Statistician 37(3), 1983).
 */
export function variance(xs: readonly number[]): number {
  const mean = total(xs) / xs.length
  return total(xs.map((x) => (x - mean) ** 2)) / xs.length
}

function total(xs: readonly number[]): number {
  return xs.reduce((sum, x) => sum + x, 0)
}
