/** Authority on one query's dot products, taken apart: those of a matrix product with one row, and what is handed back of it. */
import type { Matrix } from '../matrix.ts'
import { productOf, type ProductParts } from './product.ts'

type Numbers = readonly number[]

export type DottingParts = ProductParts & {
  /** The only row, if all is right; a mistake may leave a matrix. */
  readonly answer: (product: Matrix, query: Numbers, keys: Matrix) => Numbers | Matrix
}

const scoring = productOf((query, keys) => [query, keys])

export function dotting({
  answer = ([row = []]) => row,
  ...inside
}: Partial<DottingParts>): (query: Numbers, keys: Matrix) => Numbers | Matrix {
  const product = scoring(inside)
  return (query, keys) => answer(product([query], keys), query, keys)
}
