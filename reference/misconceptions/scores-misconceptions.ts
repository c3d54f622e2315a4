/** Authority on what goes wrong in `scores`: Q·Kᵀ with one deliberate change. */
import { dot, mapEntries, transpose, width } from '../matrix.ts'
import { productOf, type ProductParts } from '../parts/product.ts'
import { scale } from '../scale.ts'
import { dotWithoutLast, keepingSum, sharedRows, wholeNumbers } from './slips.ts'

export const scoring = productOf((q, k) => [q, k])

export const scoresMisconceptions: Readonly<Record<string, Partial<ProductParts>>> = {
  'scores-no-transpose': { factors: (q, k) => [q, transpose(k)] },
  'scores-k-q-swapped': { factors: (q, k) => [k, q] },
  'scores-q-with-q': { factors: (q) => [q, q] },
  'scores-k-with-k': { factors: (_, k) => [k, k] },
  'scores-drops-last': { dot: dotWithoutLast },
  'scores-accumulator-kept': { meet: keepingSum },
  'scores-cosine': { dot: cosine },
  'scores-absolute': { finish: (s) => mapEntries(s, Math.abs) },
  'scores-already-scaled': { finish: (s, q) => scale(s, width(q)) },
  'scores-integers': { finish: wholeNumbers },
  'shared-rows': { finish: sharedRows },
}

/** The angle alone; a row of zeros has none. */
function cosine(a: readonly number[], b: readonly number[]): number {
  return dot(a, b) / (Math.sqrt(dot(a, a)) * Math.sqrt(dot(b, b)))
}
