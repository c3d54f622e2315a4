/**
 * Authority on what goes wrong in attention from Q, K and V on, wherever these come from: each entry names only the fields of the
 * trace that it changes, computed from the earlier fields as they came. In groups, by the step that goes wrong.
 */
import { causalMask } from '../causal-mask.ts'
import type { TraceChanges } from '../compose-attention.ts'
import { isFuture } from '../is-future.ts'
import { mapEntries, width, type Matrix } from '../matrix.ts'
import { scale } from '../scale.ts'
import { scores } from '../scores.ts'
import { softmax } from '../softmax.ts'
import { weightedSum } from '../weighted-sum.ts'
import { summingToOne, withoutHidden } from './mask-too-late.ts'

/** Who meets whom. */
export const scoresMistaken = {
  'attention-scores-k-q': { scores: (_, { q, k }) => scores(k, q) },
  'attention-scores-q-q': { scores: (_, { q }) => scores(q, q) },
  'attention-scores-k-k': { scores: (_, { k }) => scores(k, k) },
} as const satisfies Readonly<Record<string, TraceChanges>>

/** How often scores are divided by √d. */
export const scaleMistaken = {
  'attention-forgets-scale': { scaled: (_, { scores: s }) => s },
  /** Divided by √d twice, which is divided by d. */
  'attention-double-scale': { scaled: (_, { q, scores: s }) => mapEntries(s, (score) => score / width(q)) },
} as const satisfies Readonly<Record<string, TraceChanges>>

/** By which number instead, and when. */
export const divisorMistaken = {
  'attention-scale-by-value-dim': { scaled: (_, { v, scores: s }) => scale(s, width(v)) },
  /** n is the number of keys. */
  'attention-scale-by-sqrt-n': { scaled: (_, { k, scores: s }) => scale(s, k.length) },
  /** The field `scores` is scaled on arrival, and `scaled` repeats it. */
  'attention-scores-returns-scaled': {
    scores: (_, { q, k }) => scale(scores(q, k), width(q)),
    scaled: (_, { scores: s }) => s,
  },
  'attention-scale-after-softmax': {
    scaled: (_, { scores: s }) => s,
    weights: (_, { q, masked }) => scale(softmax(masked), width(q)),
  },
} as const satisfies Readonly<Record<string, TraceChanges>>

/** Whether there is a mask, and when. */
export const maskMistaken = {
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
} as const satisfies Readonly<Record<string, TraceChanges>>

/** What is fed to what. */
export const outputMistaken = {
  'attention-softmax-skips-mask': { weights: (_, { scaled }) => softmax(scaled) },
  'attention-softmax-of-scores': { weights: (_, { scores: s }) => softmax(s) },
  'attention-skips-softmax': { weights: (_, { masked }) => masked },
  'attention-softmax-twice': { weights: (_, { masked }) => softmax(softmax(masked)) },
  'attention-output-of-scores': { output: (_, { scores: s, v }) => weightedSum(s, v) },
  'attention-weighted-sum-uses-q': { output: (_, { weights, q }) => weightedSum(weights, q) },
  'attention-weighted-sum-uses-k': { output: (_, { weights, k }) => weightedSum(weights, k) },
} as const satisfies Readonly<Record<string, TraceChanges>>

/** What is handed on: the output is forgotten. In a trace of all fields there is no such slip, for weights have a field of their own. */
export const outputForgotten = {
  /** The weights themselves. */
  'attention-returns-weights': { output: (_, { weights }) => weights },
} as const satisfies Readonly<Record<string, TraceChanges>>

function withoutFuture(weights: Matrix): Matrix {
  const past = width(weights) - weights.length
  return withoutHidden(weights, (i, j) => isFuture(past + i, j))
}
