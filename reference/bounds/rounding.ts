/**
 * Authority on how far one operation of double arithmetic can be off: Higham, Accuracy and Stability of Numerical
 * Algorithms (2nd ed., SIAM 2002), sections 2.2 and 3.1.
 */
import { mapEntries, type Matrix } from '../matrix.ts'

/** The largest relative error of one correctly rounded operation: half the distance from 1 to the next double. */
export const UNIT_ROUNDOFF = Number.EPSILON / 2

/** Near zero doubles are this far apart, and a product can be off by half of it whatever its size. */
export const SMALLEST_STEP = Number.MIN_VALUE

/** γ_n = n·u/(1 − n·u): n roundings in a row change a value by at most this factor, in any order. */
export function gamma(roundings: number): number {
  return (roundings * UNIT_ROUNDOFF) / (1 - roundings * UNIT_ROUNDOFF)
}

/** −∞, ∞ and NaN are compared as they are: where the value is one of them there is no error to bound. */
export function whereFinite(values: Matrix, bound: Matrix): Matrix {
  return mapEntries(bound, (entry, i, j) =>
    Number.isFinite(values[i]?.[j]) && Number.isFinite(entry) ? entry : 0,
  )
}
