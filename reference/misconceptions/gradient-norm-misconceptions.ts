/** Authority on what goes wrong in `gradientNorm`: √ΣJ² with one deliberate change, in the norm or in the derivative. */
import { asItIs } from '../parts/finish.ts'
import type { MeasuringParts } from '../parts/measuring.ts'
import { sumOf } from '../parts/sharing.ts'
import { entryMisconceptions } from './softmax-jacobian-misconceptions.ts'

const diagonal: MeasuringParts['entries'] = (jacobian) => jacobian.map((row, i) => row[i] ?? NaN)

export const gradientNormMisconceptions: Readonly<Record<string, Partial<MeasuringParts>>> = {
  ...entryMisconceptions,
  'norm-without-root': { root: asItIs },
  'norm-absolute-sum': { count: Math.abs, root: asItIs },
  /** The rows of the derivative each sum to 0, and so does everything. */
  'norm-plain-sum': { count: asItIs, root: asItIs },
  'norm-diagonal-only': { entries: diagonal },
  'norm-trace': { entries: diagonal, count: asItIs, root: asItIs },
  'norm-largest-entry': {
    finish: (_, jacobian) => Math.max(...jacobian.flat().map(Math.abs)),
  },
  /** The root of the mean of the squares. */
  'norm-root-mean-square': { finish: (norm, jacobian) => norm / jacobian.length },
  'norm-rows-added': {
    finish: (_, jacobian) =>
      sumOf(jacobian.map((row) => Math.sqrt(sumOf(row.map((entry) => entry * entry))))),
  },
  /** √Σp²; diag(p) without the outer product has the same norm. */
  'norm-of-weights': { entries: (_, weights) => weights },
}
