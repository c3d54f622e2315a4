/** Authority on X·W without rounding. */
import type { Decimal } from 'decimal.js'
import { outer, transpose, type MatrixOf } from '../matrix.ts'
import { dot } from './dot.ts'

export function project(x: MatrixOf<Decimal>, w: MatrixOf<Decimal>): MatrixOf<Decimal> {
  return outer(x, transpose(w), dot)
}
