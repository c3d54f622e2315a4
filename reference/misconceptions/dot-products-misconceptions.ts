/** Authority on what goes wrong in `dotProducts`: query · key for each key, with one deliberate change. */
import { dot, pairs } from '../matrix.ts'
import type { DottingParts } from '../parts/dotting.ts'
import { sumOf } from '../parts/sharing.ts'
import { scoresMisconceptions } from './scores-misconceptions.ts'
import { someOf } from './some-of.ts'

export const dotProductsMisconceptions: Readonly<Record<string, Partial<DottingParts>>> = {
  ...someOf(scoresMisconceptions, [
    'scores-no-transpose',
    'scores-drops-last',
    'scores-accumulator-kept',
    'scores-cosine',
    'scores-absolute',
    'scores-already-scaled',
    'scores-integers',
  ]),
  /** The products, not added up: one row of them for each key. */
  'dots-not-summed': {
    answer: (_, query, keys) => keys.map((key) => pairs(query, key, (a, b) => a * b)),
  },
  'dots-of-sums': { dot: (query, key) => sumOf(query) * sumOf(key) },
  'dots-added': { dot: (query, key) => sumOf(pairs(query, key, (a, b) => a + b)) },
  'dots-query-alone': { dot: (query) => sumOf(query) },
  'dots-key-alone': { dot: (_, key) => sumOf(key) },
  'dots-query-with-itself': { dot: (query) => dot(query, query) },
  /** The mean of the products in place of their sum. */
  'dots-mean': { dot: (query, key) => dot(query, key) / query.length },
}
