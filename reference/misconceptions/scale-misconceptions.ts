/** Authority on what goes wrong in `scale`: S/√d with one deliberate change. */
import { mapEntries, width } from '../matrix.ts'
import { scale } from '../scale.ts'
import { inPlace, sharedRows, wholeNumbers } from './slips.ts'

export const scaleMisconceptions: Readonly<Record<string, typeof scale>> = {
  'no-scale': (s) => s,
  'divide-by-d': (s, d) => mapEntries(s, (score) => score / d),
  'multiply-by-sqrt-d': (s, d) => mapEntries(s, (score) => score * Math.sqrt(d)),
  'multiply-by-d': (s, d) => mapEntries(s, (score) => score * d),
  /** n is the number of keys: the columns. */
  'scale-by-sqrt-n': (s) => scale(s, width(s)),
  'scale-by-sqrt-rows': (s) => scale(s, s.length),
  /** `d ** 1 / 2` is (d ** 1) / 2. */
  'scale-half-d': (s, d) => mapEntries(s, (score) => score / (d / 2)),
  'scale-floor-sqrt-d': (s, d) => mapEntries(s, (score) => score / Math.floor(Math.sqrt(d))),
  'scale-fourth-root': (s, d) => mapEntries(s, (score) => score / d ** 0.25),
  /** √64, from the figure that everyone has seen. */
  'scale-hard-coded-8': (s) => mapEntries(s, (score) => score / 8),
  'scale-integers': (s, d) => wholeNumbers(scale(s, d)),
  /** The right values, but the caller's scores are gone. */
  'scale-in-place': (s, d) => inPlace(s, scale(s, d)),
  'shared-rows': (s, d) => sharedRows(scale(s, d)),
}
