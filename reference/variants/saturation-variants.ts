/** Authority on programs for one query's saturation that differ from the reference and are just as right. */
import { composeAttend, type Attend } from '../attend.ts'
import { mapEntries, outer, type Matrix } from '../matrix.ts'
import { saturation, type Numbers, type Saturation } from '../saturation.ts'
import { stages } from '../stages.ts'
import { compensatedSum, dotWith, eightLaneSum, pairwiseSum, reverseSum, type Sum } from './dot-products.ts'
import { logSumExpSoftmax, powersOfTwoSoftmax, softmaxWith, streamingSoftmax } from './softmaxes.ts'
import { onePassVariance, pairwiseVariance, shiftedVariance, varianceWith } from './variances.ts'

export const saturationVariants: Readonly<Record<string, Partial<Saturation>>> = {
  'reverse-sums': summedBy(reverseSum),
  'pairwise-sums': summedBy(pairwiseSum),
  'compensated-sums': summedBy(compensatedSum),
  'eight-lane-sums': summedBy(eightLaneSum),
  'one-pass-variance': { variance: onePassVariance },
  'shifted-variance': { variance: shiftedVariance },
  'pairwise-variance': { variance: pairwiseVariance },
  'scale-query-first': {
    attend: (query, keys, { scaled }) => {
      const shorter = scaled ? query.map((entry) => entry / Math.sqrt(query.length)) : query
      return saturation.attend(shorter, keys, { scaled: false })
    },
  },
  'scale-by-power': {
    attend: composeAttend({ ...stages, scale: (s, d) => mapEntries(s, (score) => score * d ** -0.5) }),
  },
  'log-sum-exp-softmax': { attend: attendBy(logSumExpSoftmax) },
  'powers-of-two-softmax': { attend: attendBy(powersOfTwoSoftmax) },
  'streaming-softmax': { attend: attendBy(streamingSoftmax) },
  'entropy-from-natural-log': { entropy: entropyBy((p) => -p * (Math.log(p) / Math.LN2)) },
  'entropy-of-reciprocals': { entropy: entropyBy((p) => p * Math.log2(1 / p)) },
  /** A guard so small that it changes no digit that is compared. */
  'entropy-with-tiny-guard': {
    entropy: (weights) => -weights.reduce((sum, p) => sum + p * Math.log2(p + 1e-12), 0),
  },
  'jacobian-in-factors': {
    softmaxJacobian: (weights) =>
      weights.map((p, i) => weights.map((other, j) => p * (Number(i === j) - other))),
  },
  'norm-by-hypot': { gradientNorm: (weights) => Math.hypot(...saturation.softmaxJacobian(weights).flat()) },
  'typed-lists': everyResult((list) => Float64Array.from(list)),
  'frozen-results': everyResult((list) => Object.freeze([...list])),
}

function summedBy(sum: Sum): Partial<Saturation> {
  const dot = dotWith(sum)
  const scores = (q: Matrix, k: Matrix) => outer(q, k, dot)
  return {
    dotProducts: (query, keys) => keys.map((key) => dot(query, key)),
    variance: varianceWith(sum),
    attend: composeAttend({ ...stages, scores, softmax: softmaxWith(sum) }),
    entropy: (weights) => sum(weights.map((p) => (p > 0 ? -p * Math.log2(p) : 0))),
    gradientNorm: (weights) => {
      const entries = saturation.softmaxJacobian(weights).flat()
      return Math.sqrt(dot(entries, entries))
    },
  }
}

function attendBy(softmax: (s: Matrix) => Matrix): Attend {
  return composeAttend({ ...stages, softmax })
}

function entropyBy(term: (p: number) => number): Saturation['entropy'] {
  return (weights) => weights.filter((p) => p > 0).reduce((sum, p) => sum + term(p), 0)
}

/** The reference's own results, each list stored in another kind of list. */
function everyResult(store: (list: Numbers) => ArrayLike<number>): Partial<Saturation> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a typed array is used only as a list of numbers
  const kept = (list: Numbers) => store(list) as Numbers
  return {
    dotProducts: (query, keys) => kept(saturation.dotProducts(query, keys)),
    attend: (query, keys, options) => kept(saturation.attend(query, keys, options)),
    softmaxJacobian: (weights) => Object.freeze(saturation.softmaxJacobian(weights).map(kept)),
  }
}
