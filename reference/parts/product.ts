/** Authority on a matrix product, taken apart: which rows meet which others, how two of them are added up, and what follows. */
import { dot, outer, type Matrix } from '../matrix.ts'
import { asItIs, type Finish } from './finish.ts'

export type ProductParts = {
  readonly factors: (left: Matrix, right: Matrix) => readonly [rows: Matrix, others: Matrix]
  readonly dot: (row: readonly number[], other: readonly number[]) => number
  /** Every row with every other; `outer` if all is right. */
  readonly meet: typeof outer<number, number>
  readonly finish: Finish<[left: Matrix, right: Matrix]>
}

export function productOf(
  factors: ProductParts['factors'],
): (changes: Partial<ProductParts>) => (left: Matrix, right: Matrix) => Matrix {
  return (changes) => {
    const parts: ProductParts = { factors, dot, meet: outer, finish: asItIs, ...changes }
    return (left, right) => {
      const [rows, others] = parts.factors(left, right)
      return parts.finish(parts.meet(rows, others, parts.dot), left, right)
    }
  }
}
