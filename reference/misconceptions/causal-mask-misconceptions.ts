/** Authority on what goes wrong in `causalMask`: −∞ where j > i with one deliberate change. */
import type { MaskingParts } from '../parts/masking.ts'
import { inPlace, sharedRows } from './slips.ts'

/** The right places with the wrong fill. */
function filling(fill: number): Partial<MaskingParts> {
  return { fill: (score, masked) => (masked ? fill : score) }
}

export const causalMaskMisconceptions: Readonly<Record<string, Partial<MaskingParts>>> = {
  // The right fill in the wrong places.
  'mask-none': { isMasked: () => false },
  'mask-lower': { isMasked: (i, j) => j < i },
  'mask-inverted': { isMasked: (i, j) => j <= i },
  'mask-diagonal': { isMasked: (i, j) => j >= i },
  'mask-off-by-one': { isMasked: (i, j) => j > i + 1 },
  'mask-only-next': { isMasked: (i, j) => j === i + 1 },
  /** Every row gets the mask of the first one. */
  'mask-same-for-all-rows': { isMasked: (_, j) => j > 0 },

  'mask-zero': filling(0),
  'mask-minus-1e9': filling(-1e9),
  'mask-minus-1e4': filling(-1e4),
  'mask-minus-100': filling(-100),
  'mask-minus-10': filling(-10),
  'mask-max-value': filling(-Number.MAX_VALUE),
  /** The smallest positive number, taken for the most negative one. */
  'mask-min-value': filling(Number.MIN_VALUE),
  /** A minus sign that went into the exponent of 1e9 as well. */
  'mask-minus-1e-9': filling(-1e-9),
  'mask-plus-infinity': filling(Infinity),
  'mask-nan': filling(NaN),
  'mask-adds-minus-1e9': { fill: (score, masked) => (masked ? score + -1e9 : score) },
  /** 0 · −∞ is NaN, so the allowed scores are the ones that are lost. */
  'mask-times-infinity': { fill: (score, masked) => score + (masked ? 1 : 0) * -Infinity },

  /** The right values, but the caller's scores are gone. */
  'mask-in-place': { finish: inPlace },
  'shared-rows': { finish: sharedRows },
}
