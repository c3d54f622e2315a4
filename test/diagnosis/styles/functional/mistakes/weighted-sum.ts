import { softmax, weightedSum } from '../stages.ts'
import {
  dot,
  matmul,
  mapCells,
  outer,
  range,
  sum,
  times,
  transpose,
  type Matrix,
  type Row,
} from '../matrix.ts'

type WeightedSum = (a: Matrix, v: Matrix) => Matrix

/** One entry from the weights of a query and one column of the values. */
const entry =
  (f: (weights: Row, column: Row) => number): WeightedSum =>
  (a, v) =>
    outer(f)(a, transpose(v))

export const mistakes: Record<string, WeightedSum> = {
  'weighted-sum-transposed': (a, v) => matmul(transpose(a), v),
  'weighted-sum-v-transposed': outer(dot),
  'weighted-sum-v-times-a': (a, v) => matmul(v, a),
  'weighted-sum-mean': entry((_, column) => sum(column) / column.length),
  'weighted-sum-divided-by-n': entry((weights, column) => dot(weights, column) / column.length),
  'weighted-sum-normalised': entry((weights, column) => dot(weights, column) / sum(weights)),
  'weighted-sum-shifted': (a, [first, ...others]) => weightedSum(a, [...others, first!]),
  'weighted-sum-argmax': (a, v) => a.map((weights) => [...v[weights.indexOf(Math.max(...weights))]!]),
  'weighted-sum-softmax': (a, v) => softmax(weightedSum(a, v)),
  'weighted-sum-drops-last': (a, v) => weightedSum(a, v.slice(0, -1).concat([v.at(-1)!.map(() => 0)])),
  'weighted-sum-accumulator-kept': (a, v) => {
    const width = v[0]!.length
    const products = a.flatMap((weights) => transpose(v).map((column) => times(weights, column)))
    const totals = products.map((_, i) => sum(products.slice(0, i + 1).flat()))
    return range(a.length).map((i) => totals.slice(i * width, (i + 1) * width))
  },
  'weighted-sum-integers': (a, v) => mapCells((x) => x - (x % 1))(weightedSum(a, v)),
  'shared-rows': (a, v) => {
    const row = Array<number>(v[0]!.length)
    return a.map((weights) => Object.assign(row, weightedSum([weights], v)[0]))
  },
}
