/** Authority on what goes wrong in `softmax`: each row's exp(x − max)/Σ with one deliberate change. */
import { mapEntries, transpose } from '../matrix.ts'
import { largestOf, sumOf, type SharingParts } from '../parts/sharing.ts'
import { softmax } from '../softmax.ts'
import { inPlace, sharedRows } from './slips.ts'

export const softmaxMisconceptions: Readonly<Record<string, Partial<SharingParts>>> = {
  // Along what.
  'softmax-columns': { along: (s, share) => transpose(transpose(s).map(share)) },
  'softmax-global': {
    along: (s, share) => {
      const weights = share(s.flat())
      let next = 0
      return mapEntries(s, () => weights[next++] ?? NaN)
    },
  },

  // Shifted by what.
  /** exp(710) is more than a double can hold, and below −745 nothing is left. */
  'softmax-unstable': { shift: () => 0 },
  'softmax-global-max': { shift: (_, s) => largestOf(s.flat()) },
  /** The search for the maximum starts at 0, so a row of very negative scores has none. */
  'softmax-max-from-zero': { shift: (row) => Math.max(0, largestOf(row)) },
  /** The mean of the scores that are not masked, in place of the maximum: it cancels, but it protects less. */
  'softmax-mean-shift': {
    shift: (row) => {
      const allowed = row.filter((x) => x !== -Infinity)
      return sumOf(allowed) / allowed.length
    },
  },

  // Raised how.
  'softmax-without-exp': { raise: (row) => row },
  'softmax-base2': { raise: (row, shift) => row.map((x) => 2 ** (x - shift)) },
  /** max − x where x − max was meant. */
  'softmax-negated': { raise: (row, shift) => row.map((x) => Math.exp(shift - x)) },
  'softmax-shift-after-exp': {
    raise: (row) => {
      const raised = row.map(Math.exp)
      const largest = largestOf(raised)
      return raised.map((power) => power - largest)
    },
  },
  'softmax-argmax': {
    raise: (row) => {
      const winner = row.indexOf(largestOf(row))
      return row.map((_, j) => (j === winner ? 1 : 0))
    },
  },
  'softmax-sigmoid': { raise: (row) => row.map((x) => 1 / (1 + Math.exp(-x))), total: () => 1 },

  // Divided by what.
  'softmax-no-normalize': { total: () => 1 },
  'softmax-epsilon': { total: (raised) => sumOf(raised) + 1e-6 },
  /** The last key is left out of the sum. */
  'softmax-drops-last': { total: (raised) => sumOf(raised.slice(0, -1)) },
  'softmax-log': { divide: (_, total, exponent) => exponent - Math.log(total) },

  /** −∞ − (−∞) is NaN: a row with every key masked is not looked after. */
  'softmax-empty-row-nan': { empty: null },

  // And then.
  'softmax-twice': { finish: softmax },
  'softmax-rounded': { finish: (weights) => mapEntries(weights, (weight) => Math.round(weight * 1e4) / 1e4) },
  /** The right values, but the caller's scores are gone. */
  'softmax-in-place': { finish: inPlace },
  'shared-rows': { finish: sharedRows },
}
