/** Authority on how far correctly scaled scores can be from the certified ones. */
import { mapEntries, type Matrix } from '../matrix.ts'
import { SMALLEST_STEP, UNIT_ROUNDOFF, whereFinite } from './rounding.ts'

/**
 * The roundings, in units of u, of every way of scaling one score. s/√d: √ and ÷, 2. s·(1/√d): 3. s·d^−½ with a
 * power good to one unit in the last place, which is 2u: 3. s/d^¼/d^¼: two such powers and two divisions, 6.
 * The certified value's own rounding makes 7, and one pays for computing the bound.
 */
export const SCALING_ROUNDINGS = 8

/** (8u·|s|)/√d + 2η: the last step can underflow, and so can the certified value. */
export function scaleBound(s: Matrix, d: number): Matrix {
  return whereFinite(
    s,
    mapEntries(
      s,
      (score) => (SCALING_ROUNDINGS * UNIT_ROUNDOFF * Math.abs(score)) / Math.sqrt(d) + 2 * SMALLEST_STEP,
    ),
  )
}
