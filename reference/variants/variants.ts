/** Authority on programs that differ from the reference and are just as right: each must get full marks. */
import { composeAttention, type Attention, type Stages } from '../compose-attention.ts'
import { mapEntries, outer, transpose, type Matrix } from '../matrix.ts'
import { stages } from '../stages.ts'
import { compensatedSum, dotWith, eightLaneSum, pairwiseSum, reverseSum, type Sum } from './dot-products.ts'
import { orders } from './orders.ts'
import {
  logSumExpSoftmax,
  powersOfTwoSoftmax,
  reciprocalSoftmax,
  softmaxWith,
  streamingSoftmax,
} from './softmaxes.ts'

/** Stages that differ, by name. */
export const stageVariants: Readonly<Record<string, Partial<Stages>>> = {
  'reverse-sums': summedBy(reverseSum),
  'pairwise-sums': summedBy(pairwiseSum),
  'compensated-sums': summedBy(compensatedSum),
  'eight-lane-sums': summedBy(eightLaneSum),
  'columns-outer': {
    project: (x, w) => transpose(outer(transpose(w), x, dotWith(reverseSum))),
    scores: (q, k) => transpose(stages.scores(k, q)),
    weightedSum: (a, v) => transpose(outer(transpose(v), a, dotWith(reverseSum))),
  },
  'rows-added-up': { weightedSum: rowsAddedUp },
  'scale-by-reciprocal': { scale: (s, d) => mapEntries(s, (score) => score * (1 / Math.sqrt(d))) },
  'scale-by-power': { scale: (s, d) => mapEntries(s, (score) => score * d ** -0.5) },
  'scale-by-fourth-root-twice': { scale: (s, d) => mapEntries(s, (score) => score / d ** 0.25 / d ** 0.25) },
  'additive-mask': {
    causalMask: (s, past = 0) => {
      const mask = mapEntries(s, (_, i, j) => (j > past + i ? -Infinity : 0))
      return mapEntries(s, (score, i, j) => score + (mask[i]?.[j] ?? 0))
    },
  },
  'mask-by-slices': {
    causalMask: (s, past = 0) =>
      s.map((row, i) => [...row.slice(0, past + i + 1), ...row.slice(past + i + 1).fill(-Infinity)]),
  },
  'reciprocal-softmax': { softmax: reciprocalSoftmax },
  'log-sum-exp-softmax': { softmax: logSumExpSoftmax },
  'powers-of-two-softmax': { softmax: powersOfTwoSoftmax },
  'streaming-softmax': { softmax: streamingSoftmax },
  'typed-rows': everyResult(inTypedRow),
  'frozen-results': everyResult((row) => Object.freeze([...row])),
}

type Variant = Partial<Stages> & { readonly attention?: Attention }

export const variants: Readonly<Record<string, Variant>> = {
  ...stageVariants,
  ...Object.fromEntries(
    Object.entries(orders).map(([id, changes]) => [id, { attention: composeAttention(stages, changes) }]),
  ),
}

function summedBy(sum: Sum): Stages {
  const dot = dotWith(sum)
  return {
    ...stages,
    project: (x, w) => outer(x, transpose(w), dot),
    scores: (q, k) => outer(q, k, dot),
    softmax: softmaxWith(sum),
    weightedSum: (a, v) => outer(a, transpose(v), dot),
  }
}

/** a_i1 times the first row of V, plus a_i2 times the second, and so on. */
function rowsAddedUp(a: Matrix, v: Matrix): Matrix {
  return a.map((weights) =>
    weights.reduce<readonly number[]>(
      (sum, weight, k) => sum.map((entry, c) => entry + weight * (v[k]?.[c] ?? NaN)),
      (v[0] ?? []).map(() => 0),
    ),
  )
}

export function inTypedRow(row: readonly number[]): ArrayLike<number> {
  return Float64Array.from(row)
}

export function stored(result: Matrix, store: (row: readonly number[]) => ArrayLike<number>): Matrix {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a typed array is used only as a list of numbers
  return Object.freeze(result.map(store)) as Matrix
}

/** The reference's stages, each with its result stored in another kind of row. */
function everyResult(store: (row: readonly number[]) => ArrayLike<number>): Stages {
  const kept = (result: Matrix): Matrix => stored(result, store)
  return {
    project: (x, w) => kept(stages.project(x, w)),
    scores: (q, k) => kept(stages.scores(q, k)),
    scale: (s, d) => kept(stages.scale(s, d)),
    causalMask: (s, past) => kept(stages.causalMask(s, past)),
    softmax: (s) => kept(stages.softmax(s)),
    weightedSum: (a, v) => kept(stages.weightedSum(a, v)),
  }
}
