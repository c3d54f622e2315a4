/** Authority on how far correct self-attention, cross-attention and several heads can be from the certified values. */
import type { Sources } from '../compose-attention.ts'
import type { SelfAndCross } from '../compose-self-and-cross.ts'
import { transpose, type Matrix } from '../matrix.ts'
import { selfAndCross } from '../self-and-cross.ts'
import { sideBySide } from '../side-by-side.ts'
import { traceBound } from './attention-bound.ts'
import { dotBound } from './dot-bound.ts'
import { whereFinite } from './rounding.ts'
import { certain, uncertain } from './uncertain.ts'

/**
 * One head is off by T5, as `attention-bound.ts` derives it for queries from one input and keys and values from another.
 *
 * Several heads: side by side nothing is computed, so the joined matrix J is off by the T5 of each column's own head. The
 * product with wo is one of a matrix known within an error and one that is given, over Σ d_v columns:
 *
 *   T6 = T5·|W_O| + γ_(Σd_v+2)·(|J|+T5)·|W_O| + (Σd_v+2)·η
 *
 * Adding up each head's own share, head_h times its rows of wo, is another order of that same sum.
 */
export const selfAndCrossBounds: SelfAndCross = {
  selfAttention: (x, weights) => outputBound({ x, context: x, weights }),
  crossAttention: (x, context, weights) => outputBound({ x, context, weights }),
  multiHead: (x, context, { heads, wo }) => {
    const outputs = heads.map((weights) => selfAndCross.crossAttention(x, context, weights))
    const errors = heads.map((weights) => outputBound({ x, context, weights }))
    const joined = uncertain(sideBySide(outputs), sideBySide(errors))
    return whereFinite(
      selfAndCross.multiHead(x, context, { heads, wo }),
      dotBound(joined, certain(transpose(wo))),
    )
  },
}

function outputBound(from: Omit<Sources, 'causal'>): Matrix {
  return traceBound({ ...from, causal: false }).output
}
