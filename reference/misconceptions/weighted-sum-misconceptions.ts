/** Authority on what goes wrong in `weightedSum`: A·V with one deliberate change. */
import { dot, mapEntries, outer, transpose } from '../matrix.ts'
import { softmax } from '../softmax.ts'
import { weightedSum } from '../weighted-sum.ts'
import { dotWithoutLast, outerKeepingSum, sharedRows, wholeNumbers } from './slips.ts'

export const weightedSumMisconceptions: Readonly<Record<string, typeof weightedSum>> = {
  'weighted-sum-transposed': (a, v) => weightedSum(transpose(a), v),
  'weighted-sum-v-transposed': (a, v) => outer(a, v, dot),
  'weighted-sum-v-times-a': (a, v) => weightedSum(v, a),
  /** The plain mean of the values, the same for every query. */
  'weighted-sum-mean': (a, v) =>
    weightedSum(
      mapEntries(a, () => 1 / v.length),
      v,
    ),
  /** The weights already sum to 1; the mean is taken once more. */
  'weighted-sum-divided-by-n': (a, v) => mapEntries(weightedSum(a, v), (entry) => entry / v.length),
  /** Divided by the row's sum of weights: nothing to softmax's rows, but weights need not come from softmax. */
  'weighted-sum-normalised': (a, v) =>
    mapEntries(
      weightedSum(a, v),
      (entry, i) => entry / (a[i] ?? []).reduce((sum, weight) => sum + weight, 0),
    ),
  /** Weight j goes to value j + 1, the last one to the first. */
  'weighted-sum-shifted': (a, v) => weightedSum(a, [...v.slice(1), ...v.slice(0, 1)]),
  /** Only the value with the largest weight. */
  'weighted-sum-argmax': (a, v) =>
    a.map((weights) => {
      const winner = weights.reduce((best, weight, j) => (weight > (weights[best] ?? NaN) ? j : best), 0)
      return v[winner] ?? []
    }),
  'weighted-sum-softmax': (a, v) => softmax(weightedSum(a, v)),
  'weighted-sum-drops-last': (a, v) => outer(a, transpose(v), dotWithoutLast),
  'weighted-sum-accumulator-kept': (a, v) => outerKeepingSum(a, transpose(v)),
  'weighted-sum-integers': (a, v) => wholeNumbers(weightedSum(a, v)),
  'shared-rows': (a, v) => sharedRows(weightedSum(a, v)),
}
