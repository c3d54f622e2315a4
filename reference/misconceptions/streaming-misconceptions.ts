/** Authority on what goes wrong in streaming attention: the online softmax with one deliberate change. */
import { dot } from '../matrix.ts'
import type { StreamingParts } from '../parts/streaming.ts'
import { sumOf } from '../parts/sharing.ts'
import { sharedRows } from './slips.ts'

const never = () => 1
/** Nothing is there yet before the first block: 0, as it is with exp(−∞). */
const backwards = (before: number, after: number) => (before === -Infinity ? 0 : Math.exp(after - before))

export const streamingMisconceptions: Readonly<Record<string, Partial<StreamingParts>>> = {
  // Relative to what.
  /** The first block's largest score, for ever. */
  'stream-first-maximum': { shift: (before, largest) => (before === -Infinity ? largest : before) },
  /** The block's own largest score, whatever came before. */
  'stream-block-maximum': { shift: (_, largest) => largest },
  /** The search starts at 0, so blocks of very negative scores have none. */
  'stream-maximum-from-zero': { shift: (before, largest) => Math.max(before, largest, 0) },
  'stream-no-maximum': { shift: () => 0 },

  // Rescaled how.
  'stream-total-not-rescaled': { rescaleTotal: never },
  'stream-sum-not-rescaled': { rescaleSum: never },
  'stream-never-rescaled': { rescaleTotal: never, rescaleSum: never },
  /** exp(m′ − m) in place of exp(m − m′). */
  'stream-rescaled-backwards': { rescaleTotal: backwards, rescaleSum: backwards },
  /** Sum and total begin anew with each block. */
  'stream-last-block-alone': { rescaleTotal: () => 0, rescaleSum: () => 0 },
  /** A softmax of each block by itself, and the mean of what these give. */
  'stream-blocks-averaged': {
    shift: (_, largest) => largest,
    rescaleTotal: never,
    rescaleSum: never,
    weigh: (powers) => {
      const total = sumOf(powers)
      return powers.map((power) => power / total)
    },
  },

  // Divided by what.
  'stream-undivided': { divide: (sum) => sum },

  // In which blocks.
  'stream-drops-partial-block': {
    blocks: (seen, blockSize) =>
      Array.from({ length: Math.floor(seen / blockSize) }, (_, b) => [b * blockSize, (b + 1) * blockSize]),
  },

  // What is seen.
  'stream-not-causal': { seen: (_, keys) => keys },
  'stream-always-causal': { seen: (i, keys) => Math.min(i + 1, keys) },
  'stream-sees-next': { seen: (i, keys, { causal }) => (causal ? Math.min(i + 2, keys) : keys) },
  'stream-hides-itself': { seen: (i, keys, { causal }) => (causal ? i : keys) },
  /** The mask goes by blocks: all of the block that the query itself is in. */
  'stream-sees-its-block': {
    seen: (i, keys, { causal, blockSize }) =>
      causal ? Math.min(keys, (Math.floor(i / blockSize) + 1) * blockSize) : keys,
  },
  /** The mask goes by blocks: none of the block that the query itself is in, unless it ends with the query. */
  'stream-skips-its-block': {
    seen: (i, keys, { causal, blockSize }) => (causal ? Math.floor((i + 1) / blockSize) * blockSize : keys),
  },

  // Scored how.
  'stream-no-scale': { score: dot },
  'stream-divides-by-d': { score: (query, key) => dot(query, key) / query.length },

  // At what cost.
  /** Every score of every query at once, and only then the blocks. */
  'quadratic-memory': {
    hold: (q, k, score) => {
      const all = q.map((query) => k.map((key) => score(query, key)))
      return (i, j) => all[i]?.[j] ?? NaN
    },
  },

  'shared-rows': { finish: sharedRows },
}
