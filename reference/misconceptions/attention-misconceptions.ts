/**
 * Authority on what goes wrong in `attention` although every stage is right: each entry names only the fields of the
 * trace that it changes, computed from the sources and the earlier fields as they came. Keys and values are made of the context, which is
 * x itself in self-attention, so that the same mistakes can be made in cross-attention and in every head.
 */
import type { AttentionChanges, Projections, Sources } from '../compose-attention.ts'
import { width, type Matrix } from '../matrix.ts'
import { project } from '../project.ts'
import { scale } from '../scale.ts'
import { scores } from '../scores.ts'
import { weightedSum } from '../weighted-sum.ts'
import { addedTo } from './slips.ts'
import {
  divisorMistaken,
  maskMistaken,
  outputMistaken,
  scaleMistaken,
  scoresMistaken,
} from './trace-misconceptions.ts'

type Source = (from: Sources) => Matrix

const xBy =
  (learnt: keyof Projections): Source =>
  ({ x, weights }) =>
    project(x, weights[learnt])

const contextBy =
  (learnt: keyof Projections): Source =>
  ({ context, weights }) =>
    project(context, weights[learnt])

export const attentionMisconceptions: Readonly<Record<string, AttentionChanges>> = {
  // The projections: which input goes through which weights.
  'attention-unprojected': { q: ({ x }) => x, k: ({ context }) => context, v: ({ context }) => context },
  'attention-q-unprojected': { q: ({ x }) => x },
  'attention-k-unprojected': { k: ({ context }) => context },
  'attention-v-unprojected': { v: ({ context }) => context },
  'attention-qk-swapped': { q: xBy('wk'), k: contextBy('wq') },
  'attention-kv-swapped': { k: contextBy('wv'), v: contextBy('wk') },
  'attention-qv-swapped': { q: xBy('wv'), v: contextBy('wq') },
  'attention-q-from-wk': { q: xBy('wk') },
  'attention-k-from-wq': { k: contextBy('wq') },
  'attention-v-from-wk': { v: contextBy('wk') },
  'attention-v-from-wq': { v: contextBy('wq') },
  'attention-all-from-wq': { k: contextBy('wq'), v: contextBy('wq') },

  // The scores: who meets whom.
  ...scoresMistaken,
  'attention-scores-x-x': { scores: ({ x, context }) => scores(x, context) },

  // The scale: which number, how often, and when.
  ...scaleMistaken,
  'attention-scale-by-model-dim': { scaled: ({ x }, { scores: s }) => scale(s, width(x)) },
  ...divisorMistaken,

  // The mask: whether, and when.
  ...maskMistaken,

  // The weights and the output: what is fed to what.
  ...outputMistaken,
  'attention-weighted-sum-uses-x': { output: ({ x }, { weights }) => weightedSum(weights, x) },
  'attention-residual': { output: ({ x }, { weights, v }) => addedTo(x)(weightedSum(weights, v)) },
}
