/**
 * Authority on every misconception of self-attention, cross-attention and several heads: what can go wrong in attention anyway,
 * where that can be told by the output alone, and what goes wrong with two inputs and with several heads.
 */
import type { AttentionChanges } from '../compose-attention.ts'
import type { SelfAndCross } from '../compose-self-and-cross.ts'
import { attending, attendingToItself, attendingTogether } from '../parts/heads.ts'
import { scores } from '../scores.ts'
import { attentionMisconceptions } from './attention-misconceptions.ts'
import { catalogue, type Catalogue } from './catalogue.ts'
import { headsMisconceptions } from './heads-misconceptions.ts'
import { misconceptions } from './misconceptions.ts'
import { sharedRows } from './slips.ts'
import { someOf } from './some-of.ts'
import { sourcesMisconceptions } from './sources-misconceptions.ts'
import { outputForgotten } from './trace-misconceptions.ts'

const { softmax, weightedSum } = misconceptions

/** Mistakes of a single step, made inside. */
const stepMisconceptions: Readonly<Record<string, AttentionChanges>> = {
  /** W_Q·W_Kᵀ in place of Q·Kᵀ: the pattern is the same for every input. */
  'pattern-of-the-weights': { scores: ({ weights: { wq, wk } }) => scores(wq, wk) },
  'softmax-columns': inWeights('softmax-columns'),
  'softmax-unstable': inWeights('softmax-unstable'),
  'weighted-sum-mean': {
    output: (_, { weights, v }) => named(weightedSum, 'weighted-sum-mean')(weights, v),
  },
}

/** In self-attention these are all that the output tells apart: K·Qᵀ, for example, is what wq and wk exchanged give. */
const ofOneHead: Readonly<Record<string, AttentionChanges>> = {
  ...someOf(attentionMisconceptions, [
    'attention-unprojected',
    'attention-q-unprojected',
    'attention-k-unprojected',
    'attention-v-unprojected',
    'attention-qk-swapped',
    'attention-kv-swapped',
    'attention-k-from-wq',
    'attention-v-from-wk',
    'attention-all-from-wq',
    'attention-forgets-scale',
    'attention-double-scale',
    'attention-scale-by-model-dim',
    'attention-scale-by-value-dim',
    'attention-scale-by-sqrt-n',
    'attention-always-causal',
    'attention-skips-softmax',
    'attention-residual',
  ]),
  ...outputForgotten,
  ...stepMisconceptions,
}

/** Of what can go wrong inside a head, what is most often seen; the rest is seen in the stages before. */
const insideEachHead: Readonly<Record<string, AttentionChanges>> = {
  ...someOf(attentionMisconceptions, [
    'attention-qk-swapped',
    'attention-kv-swapped',
    'attention-forgets-scale',
    'attention-double-scale',
    'attention-scale-by-model-dim',
    'attention-scale-by-value-dim',
    'attention-scale-by-sqrt-n',
    'attention-always-causal',
  ]),
  ...outputForgotten,
  ...stepMisconceptions,
}

const shared = { 'shared-rows': { finish: sharedRows } }

export const selfAndCrossMisconceptions: {
  readonly [Name in keyof SelfAndCross]: Catalogue<SelfAndCross[Name]>
} = {
  selfAttention: catalogue(attendingToItself, {
    ...ofOneHead,
    ...someOf(attentionMisconceptions, ['attention-q-from-wk']),
    ...shared,
  }),
  crossAttention: catalogue(attending, {
    ...sourcesMisconceptions,
    ...ofOneHead,
    ...someOf(attentionMisconceptions, ['attention-scores-k-q']),
    ...shared,
  }),
  multiHead: catalogue(attendingTogether, {
    ...headsMisconceptions,
    ...sourcesMisconceptions,
    ...insideEachHead,
    ...shared,
  }),
}

function inWeights(id: string): AttentionChanges {
  return { weights: (_, { masked }) => named(softmax, id)(masked) }
}

function named<Stage>({ alone }: Catalogue<Stage>, id: string): Stage {
  const mistaken = alone[id]
  if (mistaken === undefined) throw new Error(`There is no misconception "${id}" to make inside.`)
  return mistaken
}
