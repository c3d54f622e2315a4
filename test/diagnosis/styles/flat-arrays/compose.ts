import type { Matrix } from './tensor.ts'
import type * as right from './stages.ts'

export type Stages = Pick<
  typeof right,
  'project' | 'scores' | 'scale' | 'causalMask' | 'softmax' | 'weightedSum'
>
export type Weights = { wq: Matrix; wk: Matrix; wv: Matrix }
export type Options = { causal: boolean }

export function compose(stages: Stages) {
  return function attention(x: Matrix, { wq, wk, wv }: Weights, { causal }: Options) {
    const [q, k, v] = [wq, wk, wv].map((w) => stages.project(x, w))
    const scores = stages.scores(q, k)
    const scaled = stages.scale(scores, q[0].length)
    const masked = causal ? stages.causalMask(scaled) : scaled
    const weights = stages.softmax(masked)
    const output = stages.weightedSum(weights, v)
    return { q, k, v, scores, scaled, masked, weights, output }
  }
}
