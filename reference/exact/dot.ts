/** Authority on the exact dot product: nothing is rounded, so nothing can cancel. */
import type { Decimal } from 'decimal.js'
import { pairs } from '../matrix.ts'
import { Exact } from './decimal.ts'

export function dot(a: readonly Decimal[], b: readonly Decimal[]): Decimal {
  return pairs(a, b, (x, y) => x.times(y)).reduce((sum, product) => sum.plus(product), new Exact(0))
}
