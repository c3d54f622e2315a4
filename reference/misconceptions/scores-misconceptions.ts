/** Authority on what goes wrong in `scores`: Q·Kᵀ with one deliberate change. */
import { dot, mapEntries, outer, transpose, width } from '../matrix.ts'
import { scale } from '../scale.ts'
import { scores } from '../scores.ts'
import { dotWithoutLast, outerKeepingSum, sharedRows, wholeNumbers } from './slips.ts'

export const scoresMisconceptions: Readonly<Record<string, typeof scores>> = {
  'scores-no-transpose': (q, k) => outer(q, transpose(k), dot),
  'scores-k-q-swapped': (q, k) => scores(k, q),
  'scores-q-with-q': (q) => scores(q, q),
  'scores-k-with-k': (_, k) => scores(k, k),
  'scores-drops-last': (q, k) => outer(q, k, dotWithoutLast),
  'scores-accumulator-kept': outerKeepingSum,
  'scores-cosine': (q, k) => outer(q, k, cosine),
  'scores-absolute': (q, k) => mapEntries(scores(q, k), Math.abs),
  'scores-already-scaled': (q, k) => scale(scores(q, k), width(q)),
  'scores-integers': (q, k) => wholeNumbers(scores(q, k)),
  'shared-rows': (q, k) => sharedRows(scores(q, k)),
}

/** The angle alone; a row of zeros has none. */
function cosine(a: readonly number[], b: readonly number[]): number {
  return dot(a, b) / (Math.sqrt(dot(a, a)) * Math.sqrt(dot(b, b)))
}
