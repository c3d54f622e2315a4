/** Authority on what goes wrong in attention through a sliding window. */
import { scale } from '../scale.ts'
import { unscaled, type WindowingParts } from '../parts/windowing.ts'
import { softmaxOfRow } from '../softmax.ts'
import { sharedRows } from './slips.ts'

export const windowingMisconceptions: Readonly<Record<string, Partial<WindowingParts>>> = {
  // How wide.
  'window-one-more': { sees: (i, window) => ({ begin: i - window, end: i + 1 }) },
  'window-one-less': {
    sees: (i, window) => {
      // What becomes of a window without keys is another in every program.
      if (window === 1) throw new Error('No key is left to see.')
      return { begin: i - window + 2, end: i + 1 }
    },
  },
  'window-ignored': { sees: (i) => ({ begin: 0, end: i + 1 }) },

  // Where.
  /** Back as far as it should, and forward to the end. */
  'window-not-causal': { sees: (i, window, keys) => ({ begin: i - window + 1, end: keys }) },
  /** As far forward as back: |i − j| < window. */
  'window-both-ways': { sees: (i, window) => ({ begin: i - window + 1, end: i + window }) },
  /** The query in the middle of the window. */
  'window-centred': {
    sees: (i, window) => {
      const begin = i - Math.floor(window / 2)
      return { begin, end: begin + window }
    },
  },
  'window-ahead': { sees: (i, window) => ({ begin: i, end: i + window }) },
  /** The first keys of all, however far the query has come. */
  'window-from-start': { sees: (i, window) => ({ begin: 0, end: Math.min(i + 1, window) }) },
  /** A new window begins every `window` tokens, and none looks into the one before. */
  'window-in-chunks': { sees: (i, window) => ({ begin: Math.floor(i / window) * window, end: i + 1 }) },
  /** The keys before the query, and not its own. */
  'window-hides-itself': { sees: (i, window) => ({ begin: i - window, end: i }) },
  'window-sees-everything': { sees: (_, __, keys) => ({ begin: 0, end: keys }) },

  // Shared out how.
  /** Softmax first, over all keys up to the query; then the old ones at 0, and nothing is shared out anew. */
  'window-after-softmax': {
    share: (row, isSeen, i) =>
      softmaxOfRow(row.map((score, j) => (j <= i ? score : -Infinity))).map((weight, j) =>
        isSeen(j) ? weight : 0,
      ),
  },
  /** A score of 0 is a score: exp(0) = 1. */
  'window-zeros': { share: (row, isSeen) => softmaxOfRow(row.map((score, j) => (isSeen(j) ? score : 0))) },
  'window-no-maximum': {
    share: (row, isSeen) => {
      const powers = row.map((score, j) => (isSeen(j) ? Math.exp(score) : 0))
      const total = powers.reduce((sum, power) => sum + power, 0)
      return powers.map((power) => power / total)
    },
  },

  // Scaled how.
  'window-no-scale': { scale: unscaled },
  'window-divides-by-d': { scale: (s, d) => scale(s, d * d) },

  'shared-rows': { finish: sharedRows },
}
