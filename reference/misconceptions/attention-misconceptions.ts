/**
 * Authority on what goes wrong in `attention` although every stage is right: each entry names only the fields of the
 * trace that it changes, computed from the sources and the earlier fields as they came. Keys and values are made of the context, which is
 * x itself in self-attention, so that the same mistakes can be made in cross-attention and in every head.
 */
import { causalMask } from '../causal-mask.ts'
import type { AttentionChanges, Projections, Sources } from '../compose-attention.ts'
import { mapEntries, width, type Matrix } from '../matrix.ts'
import { project } from '../project.ts'
import { scale } from '../scale.ts'
import { scores } from '../scores.ts'
import { softmax } from '../softmax.ts'
import { weightedSum } from '../weighted-sum.ts'
import { addedTo } from './slips.ts'

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
  'attention-scores-k-q': { scores: (_, { q, k }) => scores(k, q) },
  'attention-scores-q-q': { scores: (_, { q }) => scores(q, q) },
  'attention-scores-k-k': { scores: (_, { k }) => scores(k, k) },
  'attention-scores-x-x': { scores: ({ x, context }) => scores(x, context) },

  // The scale: which number, how often, and when.
  'attention-forgets-scale': { scaled: (_, { scores: s }) => s },
  /** Divided by √d twice, which is divided by d. */
  'attention-double-scale': { scaled: (_, { q, scores: s }) => mapEntries(s, (score) => score / width(q)) },
  'attention-scale-by-model-dim': { scaled: ({ x }, { scores: s }) => scale(s, width(x)) },
  'attention-scale-by-value-dim': { scaled: (_, { v, scores: s }) => scale(s, width(v)) },
  'attention-scale-by-sqrt-n': { scaled: ({ context }, { scores: s }) => scale(s, context.length) },
  /** The field `scores` is scaled on arrival, and `scaled` repeats it. */
  'attention-scores-returns-scaled': {
    scores: (_, { q, k }) => scale(scores(q, k), width(q)),
    scaled: (_, { scores: s }) => s,
  },
  'attention-scale-after-softmax': {
    scaled: (_, { scores: s }) => s,
    weights: (_, { q, masked }) => scale(softmax(masked), width(q)),
  },

  // The mask: whether, and when.
  'attention-ignores-causal': { masked: (_, { scaled }) => scaled },
  'attention-always-causal': { masked: (_, { scaled }) => causalMask(scaled) },
  'attention-causal-inverted': {
    masked: ({ causal }, { scaled }) => (causal ? scaled : causalMask(scaled)),
  },
  'attention-mask-after-softmax': {
    masked: (_, { scaled }) => scaled,
    weights: ({ causal }, { scaled }) => (causal ? withoutFuture(softmax(scaled)) : softmax(scaled)),
  },
  'attention-mask-after-softmax-renormalised': {
    masked: (_, { scaled }) => scaled,
    weights: ({ causal }, { scaled }) =>
      causal ? summingToOne(withoutFuture(softmax(scaled))) : softmax(scaled),
  },

  // The weights and the output: what is fed to what.
  'attention-softmax-skips-mask': { weights: (_, { scaled }) => softmax(scaled) },
  'attention-softmax-of-scores': { weights: (_, { scores: s }) => softmax(s) },
  'attention-skips-softmax': { weights: (_, { masked }) => masked },
  'attention-softmax-twice': { weights: (_, { masked }) => softmax(softmax(masked)) },
  'attention-output-of-scores': { output: (_, { scores: s, v }) => weightedSum(s, v) },
  'attention-weighted-sum-uses-q': { output: (_, { weights, q }) => weightedSum(weights, q) },
  'attention-weighted-sum-uses-k': { output: (_, { weights, k }) => weightedSum(weights, k) },
  'attention-weighted-sum-uses-x': { output: ({ x }, { weights }) => weightedSum(weights, x) },
  'attention-residual': { output: ({ x }, { weights, v }) => addedTo(x)(weightedSum(weights, v)) },
}

function withoutFuture(weights: Matrix): Matrix {
  return mapEntries(weights, (weight, i, j) => (j > i ? 0 : weight))
}

function summingToOne(weights: Matrix): Matrix {
  return weights.map((row) => {
    const total = row.reduce((sum, weight) => sum + weight, 0)
    return row.map((weight) => weight / total)
  })
}
