/**
 * Authority on the certified value of every operation: doubles in, decimals all the way, each result rounded once to
 * the nearest double.
 */
import { composeAttention, type Attention, type Stages } from '../compose-attention.ts'
import { causalMask } from './causal-mask.ts'
import { read, round } from './in-doubles.ts'
import { project } from './project.ts'
import { scale } from './scale.ts'
import { scores } from './scores.ts'
import { softmax } from './softmax.ts'
import { stagesOfDecimals } from './stages-of-decimals.ts'
import { weightedSum } from './weighted-sum.ts'

const attentionOfDecimals = composeAttention(stagesOfDecimals)

export const exact: Stages & { readonly attention: Attention } = {
  project: (x, w) => round(project(read(x), read(w))),
  scores: (q, k) => round(scores(read(q), read(k))),
  scale: (s, d) => round(scale(read(s), d)),
  causalMask: (s) => round(causalMask(read(s))),
  softmax: (s) => round(softmax(read(s))),
  weightedSum: (a, v) => round(weightedSum(read(a), read(v))),
  attention: (x, { wq, wk, wv }, options) => {
    const trace = attentionOfDecimals(read(x), { wq: read(wq), wk: read(wk), wv: read(wv) }, options)
    return {
      q: round(trace.q),
      k: round(trace.k),
      v: round(trace.v),
      scores: round(trace.scores),
      scaled: round(trace.scaled),
      masked: round(trace.masked),
      weights: round(trace.weights),
      output: round(trace.output),
    }
  },
}
