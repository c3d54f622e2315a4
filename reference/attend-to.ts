/** Authority on attention in which each query sees a run of the keys: softmax(q·Kᵀ/√d)·V over just these. */
import type { Stages } from './compose-attention.ts'
import { entryAt, type MatrixOf } from './matrix.ts'
import type { Keys } from './visible-keys.ts'

/** (n_q × d), (n_k × d), (n_k × d_v) → a row of d_v for each of the wanted queries, in their order. */
export type AttendTo<Entry = number> = (
  rows: readonly number[],
  q: MatrixOf<Entry>,
  k: MatrixOf<Entry>,
  v: MatrixOf<Entry>,
  sees: (i: number) => Keys,
) => MatrixOf<Entry>

/**
 * Leaving keys out gives the same as masking them: exp(−∞) is 0, so a masked key has no part in the sum or in the mixture. The
 * four stages are those of attention; one query at a time, no more than n_k scores exist at once.
 */
export function attendTo<Entry>({
  scores,
  scale,
  softmax,
  weightedSum,
}: Omit<Stages<Entry>, 'project' | 'causalMask'>): AttendTo<Entry> {
  return (rows, q, k, v, sees) =>
    rows.flatMap((i) => {
      const query = entryAt(q, i)
      const { begin, end } = sees(i)
      const weights = softmax(scale(scores([query], k.slice(begin, end)), query.length))
      return weightedSum(weights, v.slice(begin, end))
    })
}
