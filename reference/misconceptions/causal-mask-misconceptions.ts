/** Authority on what goes wrong in `causalMask`: −∞ where j > i with one deliberate change. */
import type { MaskingParts } from '../parts/masking.ts'
import { inPlace, sharedRows } from './slips.ts'
import { wrongFills } from './wrong-fills.ts'
import { wrongPlaces } from './wrong-places.ts'

/** The right places with the wrong fill. */
function filling(fill: number): Partial<MaskingParts> {
  return { fill: (score, masked) => (masked ? fill : score) }
}

export const causalMaskMisconceptions: Readonly<Record<string, Partial<MaskingParts>>> = {
  // The right fill in the wrong places.
  ...wrongPlaces,

  'mask-zero': filling(0),
  ...Object.fromEntries(Object.entries(wrongFills).map(([id, fill]) => [id, filling(fill)])),
  'mask-adds-minus-1e9': { fill: (score, masked) => (masked ? score + -1e9 : score) },
  /** 0 · −∞ is NaN, so the allowed scores are the ones that are lost. */
  'mask-times-infinity': { fill: (score, masked) => score + (masked ? 1 : 0) * -Infinity },

  /** The right values, but the caller's scores are gone. */
  'mask-in-place': { finish: inPlace },
  'shared-rows': { finish: sharedRows },
}
