/** Authority on diag(p) − p·pᵀ without rounding. */
import type { Decimal } from 'decimal.js'
import type { MatrixOf } from '../matrix.ts'
import { Exact } from './decimal.ts'

export function softmaxJacobian(weights: readonly Decimal[]): MatrixOf<Decimal> {
  return weights.map((p, i) => weights.map((other, j) => (i === j ? p : new Exact(0)).minus(p.times(other))))
}
