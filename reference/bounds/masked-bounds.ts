/** Authority on how far masks, softmax under them, causal attention and one step of decoding can be from the certified values. */
import { addMask } from '../masked-softmax.ts'
import { maskedStages, type MaskedStages } from '../masked-stages.ts'
import { mapEntries, type Matrix } from '../matrix.ts'
import { traceBoundOf } from './attention-bound.ts'
import { softmaxBound } from './softmax-bound.ts'

/**
 * A mask holds 0 and −∞ and must be exact. Softmax under a mask is softmax of scores that are given. Causal attention has T5 as
 * attention-bound.ts derives it, with Q, K and V given, so without an error of their own. A cache is copied, not computed.
 */
export const maskedBounds: MaskedStages = {
  causalMask: (n) => exactly(maskedStages.causalMask(n)),
  paddingMask: (valid, queries) => exactly(maskedStages.paddingMask(valid, queries)),
  combineMasks: exactly,
  maskedSoftmax: (s, mask) => softmaxBound(addMask(s, mask)),
  causalAttention: causalAttentionBound,
  decodeStep: ({ keys, values }, q, k, v) => {
    const cache = { keys: [...keys, k], values: [...values, v] }
    const [output = []] = causalAttentionBound([q], cache.keys, cache.values)
    return { output, cache: { keys: exactly(cache.keys), values: exactly(cache.values) } }
  },
}

function causalAttentionBound(q: Matrix, k: Matrix, v: Matrix): Matrix {
  const given = { q: exactly(q), k: exactly(k), v: exactly(v) }
  return traceBoundOf({ causal: true }, { q, k, v }, given).output
}

function exactly(values: Matrix): Matrix {
  return mapEntries(values, () => 0)
}
