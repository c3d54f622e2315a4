/** Authority on what goes wrong in `maskedSoftmax`: softmax(S + mask) with one deliberate change. */
import { addMask } from '../masked-softmax.ts'
import { pairs, transpose, type Matrix } from '../matrix.ts'
import type { MaskedSharingParts } from '../parts/masked-sharing.ts'
import type { Row } from '../parts/sharing.ts'
import { summingToOne, withoutHidden } from './mask-too-late.ts'
import { softmaxMisconceptions } from './softmax-misconceptions.ts'

/** What meets a score at its place in the mask. */
function meeting(meet: (score: number, entry: number) => number): Pick<MaskedSharingParts, 'apply'> {
  return { apply: (s, mask) => pairs(s, mask, (row, entries) => pairs(row, entries, meet)) }
}

/** Of softmax's own, those that a mask makes no difference to are seen in the assignment about its stages. */
const OF_SOFTMAX = [
  'softmax-columns',
  'softmax-unstable',
  'softmax-global-max',
  'softmax-max-from-zero',
  'softmax-no-normalize',
  'softmax-empty-row-nan',
  'softmax-rounded',
  'softmax-in-place',
  'shared-rows',
]

export const maskedSoftmaxMisconceptions: Readonly<Record<string, Partial<MaskedSharingParts>>> = {
  // Whether the mask meets the scores, and how.
  'masked-softmax-ignores-mask': { apply: (s) => s },
  'masked-softmax-times-mask': meeting((score, entry) => score * entry),
  'masked-softmax-minus-mask': meeting((score, entry) => score - entry),
  'masked-softmax-inverted': meeting((score, entry) => (entry === 0 ? -Infinity : score)),
  'masked-softmax-zero-scores': meeting((score, entry) => (entry === 0 ? score : 0)),
  'masked-softmax-minus-1e9': meeting((score, entry) => (entry === 0 ? score : -1e9)),
  'masked-softmax-adds-minus-1e9': meeting((score, entry) => (entry === 0 ? score : score - 1e9)),
  'masked-softmax-minus-100': meeting((score, entry) => (entry === 0 ? score : -100)),
  /** The first row of the mask for every row of scores. */
  'masked-softmax-first-row': {
    apply: (s, [first = []]) =>
      addMask(
        s,
        s.map(() => first),
      ),
  },
  'masked-softmax-mask-transposed': { apply: (s, mask) => addMask(s, transpose(mask)) },

  // When.
  'masked-softmax-after': { apply: (s) => s, late: withoutMasked },
  'masked-softmax-after-renormalised': {
    apply: (s) => s,
    late: (weights, mask) => summingToOne(withoutMasked(weights, mask)),
  },
  /** The shares that hidden keys had are gone, and −∞ stands in their place. */
  'masked-softmax-added-after': { apply: (s) => s, late: addMask },

  // The largest score of the whole row is subtracted, hidden ones too. Far below it the exponentials of all that is allowed are 0.
  'masked-softmax-hidden-max': { measured: wholeRow },
  /** The same, where a row in which nothing is allowed is not looked after. */
  'masked-softmax-hidden-max-nan': { measured: wholeRow, empty: null },
  /** The same, where a sum of 0 is taken for a row in which nothing is allowed. */
  'masked-softmax-hidden-max-zeros': {
    measured: wholeRow,
    divide: (raised, total) => (total === 0 ? 0 : raised / total),
  },

  // Rows in which nothing is allowed.
  'masked-softmax-empty-uniform': { empty: (row) => row.map(() => 1 / row.length) },
  'masked-softmax-empty-infinite': { empty: (row) => row },

  // The caller's scores.
  'masked-softmax-returns-scores': { finish: (_, s, mask) => addMask(s, mask) },
  /** The right weights, but the mask was written into the scores on the way. */
  'masked-softmax-masks-in-place': { finish: maskInPlace },

  ...Object.fromEntries(OF_SOFTMAX.map((id) => [id, softmaxMisconceptions[id] ?? {}])),
}

function wholeRow(_: Row, scores: Row): Row {
  return scores
}

function withoutMasked(weights: Matrix, mask: Matrix): Matrix {
  return withoutHidden(weights, (i, j) => mask[i]?.[j] === -Infinity)
}

function maskInPlace(weights: Matrix, s: Matrix, mask: Matrix): Matrix {
  s.forEach((row, i) => Object.assign(row, addMask(s, mask)[i]))
  return weights
}
