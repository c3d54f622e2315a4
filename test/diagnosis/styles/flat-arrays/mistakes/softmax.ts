import { broadcast, maxAxis, minus, over, softmaxRows, sumAxis } from '../ops.ts'
import { Tensor, type Matrix } from '../tensor.ts'

/** A masked row has no maximum; it is shifted by 0. */
function shiftOf(t: Tensor): Float64Array {
  return maxAxis(t).map((max) => (max === -Infinity ? 0 : max))
}

function powersOf(t: Tensor): Tensor {
  return broadcast(t, shiftOf(t), minus).map(Math.exp)
}

function shares(powers: Tensor): Tensor {
  return broadcast(powers, sumAxis(powers), over)
}

/** Whatever was computed for a row with every key masked is overwritten by zeros. */
function zeroEmptyRows(s: Matrix, weights: Tensor): Matrix {
  maxAxis(Tensor.from(s)).forEach((max, i) => {
    if (max === -Infinity) weights.row(i).fill(0)
  })
  return weights.toRows()
}

function columns(s: Matrix): Matrix {
  return softmaxRows(Tensor.from(s).transpose()).transpose().toRows()
}

/** The whole block as one long row. */
function global(s: Matrix): Matrix {
  const t = Tensor.from(s)
  const flat = softmaxRows(new Tensor(1, t.data.length, t.data))
  return new Tensor(t.rows, t.cols, flat.data).toRows()
}

function unstable(s: Matrix): Matrix {
  return zeroEmptyRows(s, shares(Tensor.from(s).map(Math.exp)))
}

function globalMax(s: Matrix): Matrix {
  const t = Tensor.from(s)
  const max = t.data.reduce((a, b) => Math.max(a, b))
  return zeroEmptyRows(s, shares(t.map((value) => Math.exp(value - max))))
}

function noNormalize(s: Matrix): Matrix {
  return powersOf(Tensor.from(s)).toRows()
}

function withoutExp(s: Matrix): Matrix {
  return zeroEmptyRows(s, shares(Tensor.from(s)))
}

function base2(s: Matrix): Matrix {
  const t = Tensor.from(s)
  return zeroEmptyRows(s, shares(broadcast(t, maxAxis(t), (value, max) => 2 ** (value - max))))
}

function twice(s: Matrix): Matrix {
  let t = Tensor.from(s)
  for (let pass = 0; pass < 2; pass++) t = softmaxRows(t)
  return t.toRows()
}

/** The logarithm of a share: the score less the logarithm of the sum. */
function log(s: Matrix): Matrix {
  const t = Tensor.from(s)
  const logSums = sumAxis(powersOf(t)).map(Math.log)
  return zeroEmptyRows(s, broadcast(broadcast(t, shiftOf(t), minus), logSums, minus))
}

/** A fresh Float64Array is full of zeros, so no maximum comes out below 0. */
function maxFromZero(s: Matrix): Matrix {
  const t = Tensor.from(s)
  const max = new Float64Array(t.rows)
  for (let p = 0; p < t.data.length; p++) {
    const i = Math.floor(p / t.cols)
    max[i] = Math.max(max[i], t.data[p])
  }
  return zeroEmptyRows(s, shares(broadcast(t, max, minus).map(Math.exp)))
}

function epsilon(s: Matrix): Matrix {
  const powers = powersOf(Tensor.from(s))
  const sums = new Float64Array(powers.rows).fill(1e-6)
  for (let p = 0; p < powers.data.length; p++) sums[Math.floor(p / powers.cols)] += powers.data[p]
  return broadcast(powers, sums, over).toRows()
}

function rounded(s: Matrix): Matrix {
  return softmaxRows(Tensor.from(s))
    .map((value) => Math.round(value * 10_000) / 10_000)
    .toRows()
}

function argmax(s: Matrix): Matrix {
  const t = Tensor.from(s)
  const out = new Tensor(t.rows, t.cols)
  maxAxis(t).forEach((max, i) => {
    if (max > -Infinity) out.set(i, t.row(i).indexOf(max), 1)
  })
  return out.toRows()
}

function sigmoid(s: Matrix): Matrix {
  return Tensor.from(s)
    .map((value) => 1 / (1 + Math.exp(-value)))
    .toRows()
}

/** The mean of the keys that are not masked. */
function meanShift(s: Matrix): Matrix {
  const t = Tensor.from(s)
  const visible = t.map((value) => (value === -Infinity ? 0 : 1))
  const totals = sumAxis(t.map((value) => (value === -Infinity ? 0 : value)))
  const mean = sumAxis(visible).map((count, i) => totals[i] / count)
  return zeroEmptyRows(s, shares(broadcast(t, mean, minus).map(Math.exp)))
}

function shiftAfterExp(s: Matrix): Matrix {
  const powers = Tensor.from(s).map(Math.exp)
  return zeroEmptyRows(s, shares(broadcast(powers, maxAxis(powers), minus)))
}

function negated(s: Matrix): Matrix {
  const t = Tensor.from(s)
  return zeroEmptyRows(s, shares(broadcast(t, maxAxis(t), (value, max) => Math.exp(max - value))))
}

function dropsLast(s: Matrix): Matrix {
  const powers = powersOf(Tensor.from(s))
  const sums = new Float64Array(powers.rows)
  for (let j = 0; j < powers.cols - 1; j++) {
    for (let i = 0; i < powers.rows; i++) sums[i] += powers.at(i, j)
  }
  return zeroEmptyRows(s, broadcast(powers, sums, over))
}

function emptyRowNan(s: Matrix): Matrix {
  const t = Tensor.from(s)
  return shares(broadcast(t, maxAxis(t), minus).map(Math.exp)).toViews()
}

/** The weights are written over the rows that came in. */
function inPlace(s: number[][]): Matrix {
  const t = softmaxRows(Tensor.from(s))
  for (let p = 0; p < t.data.length; p++) s[Math.floor(p / t.cols)][p % t.cols] = t.data[p]
  return t.toRows()
}

/** Each row is computed in the same place, and every view shows that place. */
function sharedRows(s: Matrix): Matrix {
  const { cols, data } = softmaxRows(Tensor.from(s))
  const block = new Float64Array(cols)
  return s.map((_, i) => {
    for (let j = 0; j < cols; j++) block[j] = data[i * cols + j]
    return block.subarray(0, cols)
  })
}

export const mistakes = {
  'softmax-columns': columns,
  'softmax-global': global,
  'softmax-unstable': unstable,
  'softmax-global-max': globalMax,
  'softmax-no-normalize': noNormalize,
  'softmax-without-exp': withoutExp,
  'softmax-base2': base2,
  'softmax-twice': twice,
  'softmax-log': log,
  'softmax-max-from-zero': maxFromZero,
  'softmax-epsilon': epsilon,
  'softmax-rounded': rounded,
  'softmax-argmax': argmax,
  'softmax-sigmoid': sigmoid,
  'softmax-mean-shift': meanShift,
  'softmax-shift-after-exp': shiftAfterExp,
  'softmax-negated': negated,
  'softmax-drops-last': dropsLast,
  'softmax-empty-row-nan': emptyRowNan,
  'softmax-in-place': inPlace,
  'shared-rows': sharedRows,
}
