/** Authority on Q·Kᵀ without rounding. */
import type { Decimal } from 'decimal.js'
import { outer, type MatrixOf } from '../matrix.ts'
import { dot } from './dot.ts'

export function scores(q: MatrixOf<Decimal>, k: MatrixOf<Decimal>): MatrixOf<Decimal> {
  return outer(q, k, dot)
}
