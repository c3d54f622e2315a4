/** Authority on the numbers that are put where −∞ belongs. */
export const wrongFills = {
  'mask-minus-1e9': -1e9,
  'mask-minus-1e4': -1e4,
  'mask-minus-100': -100,
  'mask-minus-10': -10,
  'mask-max-value': -Number.MAX_VALUE,
  /** The smallest positive number, taken for the most negative one. */
  'mask-min-value': Number.MIN_VALUE,
  /** A minus sign that went into the exponent of 1e9 as well. */
  'mask-minus-1e-9': -1e-9,
  'mask-plus-infinity': Infinity,
  'mask-nan': NaN,
} as const
