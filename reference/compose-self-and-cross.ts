/** Authority on where queries, keys and values come from, in one head and in several. */
import {
  traceAttention,
  type AttentionChanges,
  type Projections,
  type Sources,
  type Stages,
} from './compose-attention.ts'
import type { MatrixOf } from './matrix.ts'
import { sideBySide } from './side-by-side.ts'

/** One attention for each of `heads`, and wo (Σ d_v × d_out) for what they found together. */
export type Heads<Entry = number> = {
  readonly heads: readonly Projections<Entry>[]
  readonly wo: MatrixOf<Entry>
}

export type SelfAndCross<Entry = number> = {
  /** x is (n × d_model): the result is (n × d_v). */
  readonly selfAttention: (x: MatrixOf<Entry>, weights: Projections<Entry>) => MatrixOf<Entry>
  /** x is (n_q × d_x) and context (n_k × d_c), so wq is (d_x × d), wk (d_c × d), wv (d_c × d_v): the result is (n_q × d_v). */
  readonly crossAttention: (
    x: MatrixOf<Entry>,
    context: MatrixOf<Entry>,
    weights: Projections<Entry>,
  ) => MatrixOf<Entry>
  /** Each head has a d and a d_v of its own: the result is (n_q × d_out). */
  readonly multiHead: (x: MatrixOf<Entry>, context: MatrixOf<Entry>, weights: Heads<Entry>) => MatrixOf<Entry>
}

/**
 * Attention without a mask, by the given stages. Self-attention looks at x with queries from x; cross-attention looks at a
 * context with queries from x, so each row of x gets a mixture of what the context has to give. Every head looks for
 * something else, with its own √d; their outputs side by side, times wo, are one result again.
 *
 * After Vaswani et al., Attention is all you need, NeurIPS 2017, section 3.2.2: MultiHead(Q, K, V) = Concat(head₁, …, head_h)·W^O.
 */
export function composeSelfAndCross<Entry = number>(
  stages: Stages<Entry>,
  changes: AttentionChanges<Entry> = {},
): SelfAndCross<Entry> {
  const trace = traceAttention<Entry>(stages, changes)
  const attend = (from: Omit<Sources<Entry>, 'causal'>) => trace({ ...from, causal: false }).output
  return {
    selfAttention: (x, weights) => attend({ x, context: x, weights }),
    crossAttention: (x, context, weights) => attend({ x, context, weights }),
    multiHead: (x, context, { heads, wo }) =>
      stages.project(sideBySide(heads.map((weights) => attend({ x, context, weights }))), wo),
  }
}
