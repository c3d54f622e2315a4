/** Authority on the causal mask over decimals: nothing to round, −∞ where j > i. */
import type { Decimal } from 'decimal.js'
import { isFuture } from '../is-future.ts'
import { mapEntries, type MatrixOf } from '../matrix.ts'
import { Exact } from './decimal.ts'

export function causalMask(s: MatrixOf<Decimal>, past = 0): MatrixOf<Decimal> {
  return mapEntries(s, (score, i, j) => (isFuture(past + i, j) ? new Exact(-Infinity) : score))
}
