/** Authority on how far correct scores can be from the certified ones once they are scaled, wherever the scale is put. */
import { mapEntries, width, type Matrix } from '../matrix.ts'
import { dotBound } from './dot-bound.ts'
import { SMALLEST_STEP } from './rounding.ts'
import { SCALING_ROUNDINGS } from './scale-bound.ts'
import type { Uncertain } from './uncertain.ts'

/**
 * The bound of the scores, T1, becomes T1/√d with γ_(d+10) in place of γ_(d+2): eight more roundings, whether the scale is on
 * q before the product, on q and k as d^−¼ each, or on the scores. Products that were scaled first underflow by (d+2)·η
 * undivided.
 */
export function scaledScoresBound(queries: Uncertain, keys: Uncertain): Matrix {
  const d = width(queries.size)
  return mapEntries(
    dotBound(queries, keys, 2 + SCALING_ROUNDINGS),
    (bound) => bound / Math.sqrt(d) + (d + 2) * SMALLEST_STEP,
  )
}
