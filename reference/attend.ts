/** Authority on the weights that one query gives its keys, with the scaling or without it. */
import type { MatrixOf } from './matrix.ts'
import type { Stages } from './compose-attention.ts'
import { stages } from './stages.ts'

export type Attend<Entry = number> = (
  query: readonly Entry[],
  keys: MatrixOf<Entry>,
  options: { readonly scaled: boolean },
) => readonly Entry[]

/** softmax(q·Kᵀ/√d) where `scaled`, softmax(q·Kᵀ) where not: (d), (n × d) → (n). One query is a matrix of one row. */
export function composeAttend<Entry = number>({
  scores,
  scale,
  softmax,
}: Pick<Stages<Entry>, 'scores' | 'scale' | 'softmax'>): Attend<Entry> {
  return (query, keys, { scaled }) => {
    const raw = scores([query], keys)
    const [weights = []] = softmax(scaled ? scale(raw, query.length) : raw)
    return weights
  }
}

export const attend: Attend = composeAttend(stages)
