/** Authority on what goes wrong where masks are made and combined. */
import { matrixOf, type Matrix } from '../matrix.ts'
import type {
  CausalMaskParts,
  CombiningParts,
  Filling,
  MaskEntry,
  PaddingParts,
} from '../parts/additive-masking.ts'
import { inPlace } from './slips.ts'
import { wrongFills } from './wrong-fills.ts'
import { wrongPlaces } from './wrong-places.ts'

/** The right places, and not 0 and −∞ in them. */
const madeOf: Readonly<Record<string, Filling>> = {
  // To be multiplied with, or to be asked.
  'mask-of-ones': filling(0, 1),
  'mask-of-ones-inverted': filling(1, 0),
  'mask-booleans': filling(false, true),
  'mask-booleans-inverted': filling(true, false),
  /** A mask to be added, made of one to be multiplied with. */
  'mask-ones-and-infinity': filling(-Infinity, 1),

  ...Object.fromEntries(Object.entries(wrongFills).map(([id, fill]) => [id, filling(fill, 0)])),
  /** 0 · −∞ is NaN, so the allowed places are the ones that are lost. */
  'mask-times-infinity': { fill: (isHidden) => (isHidden ? 1 : 0) * -Infinity },
}

function filling(hidden: MaskEntry, allowed: MaskEntry): Filling {
  return { fill: (isHidden) => (isHidden ? hidden : allowed) }
}

export const additiveCausalMaskMisconceptions: Readonly<Record<string, Partial<CausalMaskParts>>> = {
  ...wrongPlaces,
  ...madeOf,
}

export const paddingMaskMisconceptions: Readonly<Record<string, Partial<PaddingParts>>> = {
  'padding-inverted': { isMasked: (valid, _, j) => valid[j] === true },
  'padding-none': { isMasked: () => false },
  /** Row i is hidden where token i is padding. */
  'padding-rows': { isMasked: (valid, i) => valid[i] !== true },
  'padding-rows-and-columns': { isMasked: (valid, i, j) => valid[i] !== true || valid[j] !== true },
  /** Only where padding would look at itself. */
  'padding-diagonal': { isMasked: (valid, i, j) => i === j && valid[j] !== true },
  /** Padding is counted, and as many columns are hidden at the end. */
  'padding-at-the-end': {
    isMasked: (valid, _, j) => j >= valid.filter((isReal) => isReal).length,
  },
  /** Everything from the first padding on. */
  'padding-from-the-first': {
    isMasked: (valid, _, j) => valid.slice(0, j + 1).some((isReal) => !isReal),
  },
  'padding-and-future': { isMasked: (valid, i, j) => valid[j] !== true || j > i },
  /** One row for each key, and a column for each query. */
  'padding-transposed': {
    size: (keys, queries) => [keys, queries],
    isMasked: (valid, i) => valid[i] !== true,
  },
  'padding-one-row': { size: (keys) => [1, keys] },
  /** n_k × n_k: the number of queries is not asked. */
  'padding-square': { size: (keys) => [keys, keys] },
  ...madeOf,
}

export const combineMasksMisconceptions: Readonly<Record<string, Partial<CombiningParts>>> = {
  'combine-only-a': { entry: (x) => x },
  'combine-only-b': { entry: (_, y) => y },
  /** −∞ where both have it. */
  'combine-both': { entry: (x, y) => Math.max(x, y) },
  /** −∞ where exactly one has it. */
  'combine-either-not-both': { entry: (x, y) => (x === y ? 0 : -Infinity) },
  /** 0 · −∞ is NaN. */
  'combine-product': { entry: (x, y) => x * y },
  /** −∞ − (−∞) is NaN. */
  'combine-difference': { entry: (x, y) => x - y },
  /** As `a | b` gives it, which makes whole numbers of both first, and 0 of −∞. */
  'combine-none': { entry: () => 0 },
  /** How many of the two hide a key. */
  'combine-counts': { entry: (x, y) => Number(x === -Infinity) + Number(y === -Infinity) },
  'combine-ones': { entry: (x, y) => (isOpen(x, y) ? 0 : 1) },
  'combine-ones-inverted': { entry: (x, y) => (isOpen(x, y) ? 1 : 0) },
  'combine-booleans': { entry: (x, y) => !isOpen(x, y) },
  'combine-booleans-inverted': { entry: isOpen },
  'mask-minus-1e9': { entry: (x, y) => (isOpen(x, y) ? 0 : -1e9) },
  /** Two masks under one another in place of one. */
  'combine-stacked': { finish: (_, a, b) => [...a, ...b] },
  'combine-in-place': { finish: (result, a) => inPlace(asNumbers(result), a) },
  'shared-rows': { finish: (result) => result.map(() => result.at(-1) ?? []) },
}

function isOpen(x: number, y: number): boolean {
  return x === 0 && y === 0
}

function asNumbers(mask: readonly (readonly MaskEntry[])[]): Matrix {
  return matrixOf(mask.length, mask[0]?.length ?? 0, (i, j) => Number(mask[i]?.[j]))
}
