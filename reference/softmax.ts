/** Authority on softmax: scores become weights, row by row. */
import type { Matrix } from './matrix.ts'

/**
 * softmax(x)_j = exp(x_j) / Σ_k exp(x_k), for each row: (n_q × n_k) → (n_q × n_k).
 *
 * Every weight is at least 0 and every row sums to 1. Only differences of scores matter: adding c to a whole row
 * multiplies numerator and denominator by exp(c), which cancels. So the largest score of the row is subtracted
 * first. Then every exponent is at most 0, exp cannot overflow, and the sum is at least 1, so it cannot vanish.
 * A row with every key masked has no weights to give: it becomes zeros.
 */
export function softmax(s: Matrix): Matrix {
  return s.map(softmaxOfRow)
}

/** The same for one row by itself. */
export function softmaxOfRow(row: readonly number[]): readonly number[] {
  const largest = row.reduce((a, b) => Math.max(a, b), -Infinity)
  if (largest === -Infinity) return row.map(() => 0)
  const powers = row.map((x) => Math.exp(x - largest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}
