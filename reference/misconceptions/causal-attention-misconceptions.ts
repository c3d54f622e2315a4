/** Authority on what goes wrong in `causalAttention`: softmax(Q·Kᵀ/√d + causal mask)·V with one deliberate change. */
import { causalMask } from '../causal-mask.ts'
import type { TraceChanges } from '../compose-attention.ts'
import { width } from '../matrix.ts'
import type { CausalParts } from '../parts/causal-attending.ts'
import { masking, type MaskingParts } from '../parts/masking.ts'
import { misconceptions } from './misconceptions.ts'
import { sharedRows } from './slips.ts'
import {
  divisorMistaken,
  maskMistaken,
  outputForgotten,
  outputMistaken,
  scaleMistaken,
} from './trace-misconceptions.ts'
import { wrongFills } from './wrong-fills.ts'
import { wrongPlaces } from './wrong-places.ts'

/** The mask with one change, aligned to the end. */
function masked(changes: Partial<MaskingParts>): TraceChanges {
  const mask = masking(changes)
  return { masked: (_, { scaled }) => mask(scaled, width(scaled) - scaled.length) }
}

function filled(fill: number): TraceChanges {
  return masked({ fill: (score, isHidden) => (isHidden ? fill : score) })
}

/** What a student can get wrong after Q and K have met; those that one query shows as well are seen in decoding too. */
export const attendingMisconceptions = {
  'attention-forgets-scale': scaleMistaken['attention-forgets-scale'],
  'attention-double-scale': scaleMistaken['attention-double-scale'],
  'attention-scale-by-value-dim': divisorMistaken['attention-scale-by-value-dim'],
  'attention-scale-by-sqrt-n': divisorMistaken['attention-scale-by-sqrt-n'],
  'attention-scale-after-softmax': divisorMistaken['attention-scale-after-softmax'],
  'attention-skips-softmax': outputMistaken['attention-skips-softmax'],
  'attention-softmax-twice': outputMistaken['attention-softmax-twice'],
  'attention-weighted-sum-uses-k': outputMistaken['attention-weighted-sum-uses-k'],
  'softmax-unstable': softmaxWith('softmax-unstable'),
  /** The plain mean of the values that are seen. */
  'attention-mean-of-values': {
    scaled: (_, { scores: s }) => s.map((row) => row.map(() => 0)),
  },
} as const satisfies Readonly<Record<string, TraceChanges>>

export const causalAttentionMisconceptions: Readonly<Record<string, Partial<CausalParts>>> = {
  // Who sees whom.
  'attention-ignores-causal': maskMistaken['attention-ignores-causal'],
  /** Query i sees the keys up to i, wherever the queries begin. */
  'causal-first-corner': { masked: (_, { scaled }) => causalMask(scaled) },
  'mask-off-by-one': masked(wrongPlaces['mask-off-by-one']),
  'mask-diagonal': masked(wrongPlaces['mask-diagonal']),
  'mask-inverted': masked(wrongPlaces['mask-inverted']),
  'mask-lower': masked(wrongPlaces['mask-lower']),
  'mask-only-next': masked(wrongPlaces['mask-only-next']),
  /** The keys from before the first query are hidden from all. */
  'causal-forgets-past': {
    masked: (_, { scaled }) => {
      const past = width(scaled) - scaled.length
      return causalMask(scaled, past).map((row) => row.map((score, j) => (j < past ? -Infinity : score)))
    },
  },
  /** Every query sees what the last one sees of the past, and itself. */
  'causal-same-for-all-rows': {
    masked: (_, { scaled }) => {
      const past = width(scaled) - scaled.length
      return scaled.map((row) => row.map((score, j) => (j > past ? -Infinity : score)))
    },
  },

  // With what, and when.
  'mask-zero': filled(0),
  'mask-minus-1e9': filled(wrongFills['mask-minus-1e9']),
  'mask-minus-100': filled(wrongFills['mask-minus-100']),
  'mask-times-infinity': masked({ fill: (score, isHidden) => score + (isHidden ? 1 : 0) * -Infinity }),
  'attention-mask-after-softmax': maskMistaken['attention-mask-after-softmax'],
  'attention-mask-after-softmax-renormalised': maskMistaken['attention-mask-after-softmax-renormalised'],
  'softmax-columns': softmaxWith('softmax-columns'),

  ...attendingMisconceptions,
  ...outputForgotten,
  'shared-rows': { finish: sharedRows },
}

/** Of the stages' own mistakes in softmax, one by its name. */
function softmaxWith(id: string): TraceChanges {
  const { alone, without } = misconceptions.softmax
  return { weights: (_, { masked: s }) => (alone[id] ?? without)(s) }
}
