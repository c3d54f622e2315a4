/** Authority on the weighted sum: what each token takes from the others. */
import { dot, outer, transpose, type Matrix } from './matrix.ts'

/**
 * A·V: (n_q × n_k)·(n_k × d_v) → (n_q × d_v).
 *
 * Row i of the result is a mixture of the rows of V: a_i1 of the first, a_i2 of the second, and so on. Because the
 * weights are at least 0 and sum to 1, each entry lies between the smallest and the largest of its column of V.
 */
export function weightedSum(a: Matrix, v: Matrix): Matrix {
  return outer(a, transpose(v), dot)
}
