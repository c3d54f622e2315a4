/** Authority on the operations that have to do with masks, as one record: what each takes, and what it gives. */
import { additiveCausalMask } from './additive-causal-mask.ts'
import { causalAttention } from './causal-attention.ts'
import { combineMasks } from './combine-masks.ts'
import { decodeStep, type Cache, type Decoded } from './decode-step.ts'
import { maskedSoftmax } from './masked-softmax.ts'
import type { Matrix } from './matrix.ts'
import { paddingMask } from './padding-mask.ts'

export type MaskedStages = {
  /** → n × n */
  readonly causalMask: (n: number) => Matrix
  /** n_k truth values → queries × n_k */
  readonly paddingMask: (valid: readonly boolean[], queries: number) => Matrix
  /** Two masks of one shape → one of that shape. */
  readonly combineMasks: (a: Matrix, b: Matrix) => Matrix
  /** Scores and a mask of one shape → weights of that shape. */
  readonly maskedSoftmax: (s: Matrix, mask: Matrix) => Matrix
  /** (n_q × d), (n_k × d), (n_k × d_v), with n_q ≤ n_k → (n_q × d_v) */
  readonly causalAttention: (q: Matrix, k: Matrix, v: Matrix) => Matrix
  /** n tokens so far, and one more: its query (d), its key (d) and its value (d_v). */
  readonly decodeStep: (
    cache: Cache,
    q: readonly number[],
    k: readonly number[],
    v: readonly number[],
  ) => Decoded
}

export const maskedStages: MaskedStages = {
  causalMask: additiveCausalMask,
  paddingMask,
  combineMasks,
  maskedSoftmax,
  causalAttention,
  decodeStep,
}
