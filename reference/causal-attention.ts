/** Authority on causal attention of given queries, keys and values. */
import { attendBy } from './compose-attention.ts'
import type { Matrix } from './matrix.ts'
import { stages } from './stages.ts'

const attend = attendBy(stages)

/**
 * softmax(Q·Kᵀ/√d + causal mask)·V: (n_q × d), (n_k × d), (n_k × d_v) → (n_q × d_v), with n_q ≤ n_k.
 *
 * The queries are those of the last n_q tokens, so query i sees the keys up to n_k − n_q + i, its own included: the mask is
 * aligned to the end. Every query sees at least its own key, so no row is empty.
 */
export function causalAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  return attend({ causal: true }, { q, k, v }).output
}
