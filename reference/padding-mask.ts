/** Authority on the padding mask: what only fills up a sentence is seen by no query. */
import { matrixOf, type Matrix } from './matrix.ts'

/**
 * −∞ in the columns of padding, 0 elsewhere: n_k truth values → (queries × n_k).
 *
 * Sentences that are computed together have to be equally long, so short ones are filled up with tokens that mean nothing.
 * `valid` is true for a real token. Padding is something that no query may look at, so it is a column that is masked; what
 * the row of a padded query gives is thrown away later.
 */
export function paddingMask(valid: readonly boolean[], queries: number): Matrix {
  return matrixOf(queries, valid.length, (_, j) => (valid[j] === true ? 0 : -Infinity))
}
