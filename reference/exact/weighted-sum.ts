/** Authority on A·V without rounding. */
import type { Decimal } from 'decimal.js'
import { outer, transpose, type MatrixOf } from '../matrix.ts'
import { dot } from './dot.ts'

export function weightedSum(a: MatrixOf<Decimal>, v: MatrixOf<Decimal>): MatrixOf<Decimal> {
  return outer(a, transpose(v), dot)
}
