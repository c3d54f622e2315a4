/** Authority on the places that are masked by mistake: each a rule for a query and a key, as `isFuture` is the right one. */
type Rule = { readonly isMasked: (query: number, key: number) => boolean }

export const wrongPlaces = {
  'mask-none': { isMasked: () => false },
  'mask-lower': { isMasked: (i, j) => j < i },
  'mask-inverted': { isMasked: (i, j) => j <= i },
  'mask-diagonal': { isMasked: (i, j) => j >= i },
  'mask-off-by-one': { isMasked: (i, j) => j > i + 1 },
  'mask-only-next': { isMasked: (i, j) => j === i + 1 },
  /** Every row gets the mask of the first one. */
  'mask-same-for-all-rows': { isMasked: (_, j) => j > 0 },
} as const satisfies Readonly<Record<string, Rule>>
