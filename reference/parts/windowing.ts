/** Authority on attention through a window, taken apart: which keys are in it, scored and shared out how, and what follows. */
import { entryAt, mapEntries, type Matrix } from '../matrix.ts'
import { scale } from '../scale.ts'
import { scores } from '../scores.ts'
import { softmaxOfRow } from '../softmax.ts'
import { windowKeys, type Keys } from '../visible-keys.ts'
import { weightedSum } from '../weighted-sum.ts'
import { asItIs } from './finish.ts'
import type { Row } from './sharing.ts'

export type WindowingParts = {
  readonly sees: (i: number, window: number, keys: number) => Keys
  readonly scale: typeof scale
  /** Weights for all keys, given the scores of all; those outside of the window at 0, if all is right. */
  readonly share: (scores: Row, isSeen: (j: number) => boolean, i: number) => Row
  readonly finish: (result: Matrix) => Matrix
}

type Windowed = (q: Matrix, k: Matrix, v: Matrix, options: { readonly window: number }) => Matrix

export function windowing(changes: Partial<WindowingParts>): Windowed {
  const parts: WindowingParts = {
    sees: (i, window) => windowKeys(i, window),
    scale,
    share: (row, isSeen) => softmaxOfRow(row.map((score, j) => (isSeen(j) ? score : -Infinity))),
    finish: asItIs,
    ...changes,
  }
  return (q, k, v, { window }) => {
    const scaled = parts.scale(scores(q, k), entryAt(q, 0).length)
    const weights = scaled.map((row, i) => {
      const { begin, end } = parts.sees(i, window, k.length)
      return parts.share(row, (j) => j >= begin && j < end, i)
    })
    return parts.finish(weightedSum(weights, v))
  }
}

export function unscaled(s: Matrix): Matrix {
  return mapEntries(s, (score) => score)
}
