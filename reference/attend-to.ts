/** Authority on attention in which each query sees a run of the keys: softmax(q·Kᵀ/√d)·V over just these. */
import type { Roles } from './compose-attention.ts'
import { entryAt, type MatrixOf } from './matrix.ts'
import type { Keys } from './visible-keys.ts'

export type Seeing<Entry> = Roles<Entry> & { readonly sees: (i: number) => Keys }

/**
 * A row of d_v for each of the wanted queries, in their order: what `attend` makes of that one query, and of the keys and values
 * that it sees. Leaving keys out gives the same as masking them: exp(−∞) is 0, so a masked key has no part in the sum or in the
 * mixture.
 */
export function attendTo<Entry>(
  rows: readonly number[],
  { q, k, v, sees }: Seeing<Entry>,
  attend: (roles: Roles<Entry>) => MatrixOf<Entry>,
): MatrixOf<Entry> {
  return rows.flatMap((i) => {
    const { begin, end } = sees(i)
    return attend({ q: [entryAt(q, i)], k: k.slice(begin, end), v: v.slice(begin, end) })
  })
}
