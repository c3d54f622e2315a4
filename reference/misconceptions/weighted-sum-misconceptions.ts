/** Authority on what goes wrong in `weightedSum`: A·V with one deliberate change. */
import { mapEntries, transpose } from '../matrix.ts'
import { productOf, type ProductParts } from '../parts/product.ts'
import { softmax } from '../softmax.ts'
import { dotWithoutLast, keepingSum, sharedRows, wholeNumbers } from './slips.ts'

export const weighing = productOf((a, v) => [a, transpose(v)])

export const weightedSumMisconceptions: Readonly<Record<string, Partial<ProductParts>>> = {
  'weighted-sum-transposed': { factors: (a, v) => [transpose(a), transpose(v)] },
  'weighted-sum-v-transposed': { factors: (a, v) => [a, v] },
  'weighted-sum-v-times-a': { factors: (a, v) => [v, transpose(a)] },
  /** The plain mean of the values, the same for every query. */
  'weighted-sum-mean': { factors: (a, v) => [mapEntries(a, () => 1 / v.length), transpose(v)] },
  /** The weights already sum to 1; the mean is taken once more. */
  'weighted-sum-divided-by-n': { finish: (sum, _, v) => mapEntries(sum, (entry) => entry / v.length) },
  /** Divided by the row's sum of weights: nothing to softmax's rows, but weights need not come from softmax. */
  'weighted-sum-normalised': {
    finish: (sum, a) =>
      mapEntries(sum, (entry, i) => entry / (a[i] ?? []).reduce((total, weight) => total + weight, 0)),
  },
  /** Weight j goes to value j + 1, the last one to the first. */
  'weighted-sum-shifted': { factors: (a, v) => [a, transpose([...v.slice(1), ...v.slice(0, 1)])] },
  /** Only the value with the largest weight. */
  'weighted-sum-argmax': {
    finish: (_, a, v) =>
      a.map((weights) => {
        const winner = weights.reduce((best, weight, j) => (weight > (weights[best] ?? NaN) ? j : best), 0)
        return v[winner] ?? []
      }),
  },
  'weighted-sum-softmax': { finish: softmax },
  'weighted-sum-drops-last': { dot: dotWithoutLast },
  'weighted-sum-accumulator-kept': { meet: keepingSum },
  'weighted-sum-integers': { finish: wholeNumbers },
  'shared-rows': { finish: sharedRows },
}
