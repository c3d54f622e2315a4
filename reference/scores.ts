/** Authority on the scores: how well each query and each key agree. */
import { dot, outer, type Matrix } from './matrix.ts'

/**
 * Q·Kᵀ: (n_q × d)·(d × n_k) → (n_q × n_k).
 *
 * Entry (i, j) is the dot product of query i and key j: large where they point the same way, zero where they have
 * nothing to do with each other, negative where they are opposed. Queries are rows and keys are rows, so every row
 * meets every row; the transpose in Q·Kᵀ says just that. The scores are not scaled yet.
 */
export function scores(q: Matrix, k: Matrix): Matrix {
  return outer(q, k, dot)
}
