/** Authority on the certified value of self-attention, cross-attention and several heads: one rounding, at the end. */
import type { Decimal } from 'decimal.js'
import type { Projections } from '../compose-attention.ts'
import { composeSelfAndCross, type SelfAndCross } from '../compose-self-and-cross.ts'
import { read, round } from './in-doubles.ts'
import { stagesOfDecimals } from './stages-of-decimals.ts'

const { selfAttention, crossAttention, multiHead } = composeSelfAndCross<Decimal>(stagesOfDecimals)

export const exactSelfAndCross: SelfAndCross = {
  selfAttention: (x, weights) => round(selfAttention(read(x), readAll(weights))),
  crossAttention: (x, context, weights) => round(crossAttention(read(x), read(context), readAll(weights))),
  multiHead: (x, context, { heads, wo }) =>
    round(multiHead(read(x), read(context), { heads: heads.map(readAll), wo: read(wo) })),
}

function readAll({ wq, wk, wv }: Projections): Projections<Decimal> {
  return { wq: read(wq), wk: read(wk), wv: read(wv) }
}
