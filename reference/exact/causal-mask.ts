/** Authority on the causal mask over decimals: nothing to round, −∞ where j > i. */
import type { Decimal } from 'decimal.js'
import { mapEntries, type MatrixOf } from '../matrix.ts'
import { Exact } from './decimal.ts'

export function causalMask(s: MatrixOf<Decimal>): MatrixOf<Decimal> {
  return mapEntries(s, (score, i, j) => (j > i ? new Exact(-Infinity) : score))
}
