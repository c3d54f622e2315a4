/** Authority on how far correct weights can be from the certified ones. */
import { entryAt, mapEntries, type Matrix } from '../matrix.ts'
import { softmax } from '../softmax.ts'
import { gamma, UNIT_ROUNDOFF } from './rounding.ts'

/**
 * Bounds softmax(s) for a program whose logits are within `error` of s; the certified weights belong to exact logits
 * that are within `error` of s as well. A masked logit has weight 0 exactly, and bound 0.
 *
 * Exponents. If exponent j is off by e_j, with |e_j| ≤ E, weight j is multiplied by exp(e_j)/Σ w_k·exp(e_k), which lies
 * between exp(−2E) and exp(2E). Computing adds to E: subtracting the maximum (or log Σ exp) rounds a difference of
 * size up to 2X, where X is the largest magnitude in the row, and a change of base rounds the product and the
 * constant: together at most 4u·X for each exponent. So Δ = 2E + 8u·X, and weight j moves by at most w_j·(exp(Δ) − 1).
 *
 * The other weights. Weights sum to 1, so weight j moves by no more than all others together. That keeps the bound
 * small where one weight is nearly 1, however large the scores. exp(x − log Σ exp) does not divide, so its weights sum to 1
 * only as nearly as the logarithm is rounded: m + log Z becomes a double nearest to it, and m is a double, so it is off
 * by at most log Z ≤ (1 − w)/w, which is twice the other weights where w > ½. Together: three times what the others
 * can have. (It is only asked where w_j > ½; elsewhere the others have more room than j itself.)
 *
 * The rest. exp (up to 4 units in the last place), the sum of n positive terms (3n roundings if it is rescaled on the
 * way, as streaming does), the division: γ_(4n+20) of the weight that was reached. Where the maximum was not subtracted and a
 * term is subnormal, a right program is right absolutely, not relatively: 4u. Rounding of the certified weight is in
 * there too.
 *
 * After Blanchard, Higham and Higham, Accurately computing the log-sum-exp and softmax functions, IMA J. Numer. Anal.
 * 41(4), 2021: errors grow with n and with the spread of the logits. The constants are derived here, generously.
 */
export function weightsBound(s: Matrix, error: Matrix): Matrix {
  const weights = softmax(s)
  return s.map((row, i) => rowBound(row, error[i] ?? [], weights[i] ?? []))
}

/** With logits that are given: Δ = 8u·X. */
export function softmaxBound(s: Matrix): Matrix {
  return weightsBound(
    s,
    mapEntries(s, () => 0),
  )
}

function rowBound(
  row: readonly number[],
  errors: readonly number[],
  weights: readonly number[],
): readonly number[] {
  const largest = largestOf(row)
  const largestError = largestOf(row.map((x, j) => (x === -Infinity ? 0 : entryAt(errors, j))))
  const largestMagnitude = largestError + largestOf(row.map((x) => (x === -Infinity ? 0 : Math.abs(x))))
  const delta = 2 * largestError + 8 * UNIT_ROUNDOFF * largestMagnitude
  const moves = row.map((x, j) => move(entryAt(weights, j), x - largest, delta))
  const rounding = gamma(4 * row.length + 20)
  return row.map((x, j) => {
    const weight = entryAt(weights, j)
    if (x === -Infinity || Number.isNaN(weight)) return 0
    const own = entryAt(moves, j)
    const others = weight > 0.5 ? 3 * (sumWithout(weights, j) + sumWithout(moves, j)) : Infinity
    return Math.min(own, others, 1) + rounding * Math.min(1, weight + own) + 4 * UNIT_ROUNDOFF
  })
}

/**
 * w·(exp(Δ) − 1) for the exact w, which is at most exp(Δ) times the reference's. Where Δ is large, w = exp(x − max)/Σ with
 * Σ ≥ 1 is put into the same exponent, or a weight that vanished would hide how far it can rise.
 */
function move(weight: number, belowLargest: number, delta: number): number {
  return delta < 1 ? weight * Math.exp(delta) * Math.expm1(delta) : Math.exp(2 * delta + belowLargest)
}

function largestOf(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b), -Infinity)
}

function sumWithout(numbers: readonly number[], j: number): number {
  return numbers.reduce((sum, x, k) => (k === j ? sum : sum + x), 0)
}
