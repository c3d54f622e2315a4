/** Authority on what goes wrong in `causalMask`: −∞ where j > i with one deliberate change. */
import { causalMask } from '../causal-mask.ts'
import { mapEntries } from '../matrix.ts'
import { inPlace, sharedRows } from './slips.ts'

type Mask = typeof causalMask

/** The right fill in the wrong places. */
function masking(isMasked: (i: number, j: number) => boolean): Mask {
  return (s) => mapEntries(s, (score, i, j) => (isMasked(i, j) ? -Infinity : score))
}

/** The right places with the wrong fill. */
function filling(fill: number): Mask {
  return (s) => mapEntries(s, (score, i, j) => (j > i ? fill : score))
}

export const causalMaskMisconceptions: Readonly<Record<string, Mask>> = {
  'mask-none': (s) => s,
  'mask-lower': masking((i, j) => j < i),
  'mask-inverted': masking((i, j) => j <= i),
  'mask-diagonal': masking((i, j) => j >= i),
  'mask-off-by-one': masking((i, j) => j > i + 1),
  'mask-only-next': masking((i, j) => j === i + 1),
  /** Every row gets the mask of the first one. */
  'mask-same-for-all-rows': masking((_, j) => j > 0),
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
  'mask-adds-minus-1e9': (s) => mapEntries(s, (score, i, j) => (j > i ? score + -1e9 : score)),
  /** 0 · −∞ is NaN, so the allowed scores are the ones that are lost. */
  'mask-times-infinity': (s) => mapEntries(s, (score, i, j) => score + (j > i ? 1 : 0) * -Infinity),
  /** The right values, but the caller's scores are gone. */
  'mask-in-place': (s) => inPlace(s, causalMask(s)),
  'shared-rows': (s) => sharedRows(causalMask(s)),
}
