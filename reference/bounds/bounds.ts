/**
 * Authority on the absolute error bound of every operation: each takes the operation's own inputs and gives, for every
 * entry of the result, how far a correct program in doubles can be from the certified value.
 */
import { attentionBound } from './attention-bound.ts'
import { causalMaskBound } from './causal-mask-bound.ts'
import { projectBound } from './project-bound.ts'
import { scaleBound } from './scale-bound.ts'
import { scoresBound } from './scores-bound.ts'
import { softmaxBound } from './softmax-bound.ts'
import { weightedSumBound } from './weighted-sum-bound.ts'
import type { Attention, Stages } from '../compose-attention.ts'

export const bounds: Stages & { readonly attention: Attention } = {
  project: projectBound,
  scores: scoresBound,
  scale: scaleBound,
  causalMask: causalMaskBound,
  softmax: softmaxBound,
  weightedSum: weightedSumBound,
  attention: attentionBound,
}
