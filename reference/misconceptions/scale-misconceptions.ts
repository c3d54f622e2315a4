/** Authority on what goes wrong in `scale`: S/√d with one deliberate change. */
import { width } from '../matrix.ts'
import type { ScalingParts } from '../parts/scaling.ts'
import { inPlace, sharedRows, wholeNumbers } from './slips.ts'

const times: ScalingParts['apply'] = (score, number) => score * number

export const scaleMisconceptions: Readonly<Record<string, Partial<ScalingParts>>> = {
  'no-scale': { apply: (score) => score },
  'divide-by-d': { number: (_, d) => d },
  'multiply-by-sqrt-d': { apply: times },
  'multiply-by-d': { number: (_, d) => d, apply: times },
  /** n is the number of keys: the columns. */
  'scale-by-sqrt-n': { number: (s) => Math.sqrt(width(s)) },
  'scale-by-sqrt-rows': { number: (s) => Math.sqrt(s.length) },
  /** `d ** 1 / 2` is (d ** 1) / 2. */
  'scale-half-d': { number: (_, d) => d / 2 },
  'scale-floor-sqrt-d': { number: (_, d) => Math.floor(Math.sqrt(d)) },
  'scale-fourth-root': { number: (_, d) => d ** 0.25 },
  /** √64, from the figure that everyone has seen. */
  'scale-hard-coded-8': { number: () => 8 },
  'scale-integers': { finish: wholeNumbers },
  /** The right values, but the caller's scores are gone. */
  'scale-in-place': { finish: inPlace },
  'shared-rows': { finish: sharedRows },
}
