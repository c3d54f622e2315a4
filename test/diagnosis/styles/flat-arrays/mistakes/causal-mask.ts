import { add, mulScalar, tril, triu } from '../ops.ts'
import { Tensor, type Matrix } from '../tensor.ts'

/** The mask is made, but of zeros. */
function none(s: Matrix): Matrix {
  return add(Tensor.from(s), triu(s.length, 1, -0)).toRows()
}

function lower(s: Matrix): Matrix {
  return add(Tensor.from(s), tril(s.length, -1, -Infinity)).toRows()
}

function inverted(s: Matrix): Matrix {
  return add(Tensor.from(s), tril(s.length, 0, -Infinity)).toRows()
}

function diagonal(s: Matrix): Matrix {
  return add(Tensor.from(s), triu(s.length, 0, -Infinity)).toViews()
}

function offByOne(s: Matrix): Matrix {
  return add(Tensor.from(s), triu(s.length, 2, -Infinity)).toRows()
}

/** One diagonal of the block: entries that lie n + 1 apart. */
function onlyNext(s: Matrix): Matrix {
  const t = Tensor.from(s)
  for (let p = 1; p < t.rows * t.cols; p += t.cols + 1) t.data[p] = -Infinity
  return t.toRows()
}

/** One row of a mask is added to all rows. */
function sameForAllRows(s: Matrix): Matrix {
  const t = Tensor.from(s)
  const first = triu(t.rows, 1, -Infinity).row(0)
  for (let p = 0; p < t.data.length; p++) t.data[p] += first[p % t.cols]
  return t.toRows()
}

/** Entry by entry, times a lower triangle of ones. */
function zero(s: Matrix): Matrix {
  const t = Tensor.from(s)
  const ones = tril(t.rows, 0, 1)
  return new Tensor(
    t.rows,
    t.cols,
    t.data.map((value, p) => value * ones.data[p]),
  ).toRows()
}

/** Writes value over the future of every query: the end of each row. */
function hide(s: Matrix, value: number): Tensor {
  const t = Tensor.from(s)
  for (let i = 0; i < t.rows; i++) t.data.fill(value, i * t.cols + i + 1, (i + 1) * t.cols)
  return t
}

function minus1e9(s: Matrix): Matrix {
  return hide(s, -1e9).toRows()
}

function minus1e4(s: Matrix): Matrix {
  return hide(s, -1e4).toViews()
}

function minus100(s: Matrix): Matrix {
  return hide(s, -100).toRows()
}

function minus10(s: Matrix): Matrix {
  return hide(s, -10).toRows()
}

function maxValue(s: Matrix): Matrix {
  return hide(s, -Number.MAX_VALUE).toRows()
}

function minValue(s: Matrix): Matrix {
  return hide(s, Number.MIN_VALUE).toRows()
}

function minus1eMinus9(s: Matrix): Matrix {
  return hide(s, -1e-9).toRows()
}

function plusInfinity(s: Matrix): Matrix {
  return add(Tensor.from(s), triu(s.length, 1, Infinity)).toRows()
}

/** The upper triangle holds ∞ - ∞. */
function nan(s: Matrix): Matrix {
  const t = add(Tensor.from(s), triu(s.length, 1, Infinity))
  return add(t, triu(s.length, 1, -Infinity)).toRows()
}

function addsMinus1e9(s: Matrix): Matrix {
  return add(Tensor.from(s), triu(s.length, 1, -1e9)).toRows()
}

/** An upper triangle of ones times -∞: 0 · ∞ is NaN. */
function timesInfinity(s: Matrix): Matrix {
  return add(Tensor.from(s), mulScalar(triu(s.length, 1, 1), -Infinity)).toRows()
}

function inPlace(s: number[][]): Matrix {
  s.forEach((row, i) => row.fill(-Infinity, i + 1))
  return Tensor.from(s).toRows()
}

/** A row is begun where a new one starts, but it is always the same row. */
function sharedRows(s: Matrix): Matrix {
  const t = add(Tensor.from(s), triu(s.length, 1, -Infinity))
  const row = new Float64Array(t.cols)
  const rows: Matrix = []
  for (let p = 0; p < t.data.length; p++) {
    row[p % t.cols] = t.data[p]
    if (p % t.cols === 0) rows.push(row)
  }
  return rows
}

export const mistakes = {
  'mask-none': none,
  'mask-lower': lower,
  'mask-inverted': inverted,
  'mask-diagonal': diagonal,
  'mask-off-by-one': offByOne,
  'mask-only-next': onlyNext,
  'mask-same-for-all-rows': sameForAllRows,
  'mask-zero': zero,
  'mask-minus-1e9': minus1e9,
  'mask-minus-1e4': minus1e4,
  'mask-minus-100': minus100,
  'mask-minus-10': minus10,
  'mask-max-value': maxValue,
  'mask-min-value': minValue,
  'mask-minus-1e-9': minus1eMinus9,
  'mask-plus-infinity': plusInfinity,
  'mask-nan': nan,
  'mask-adds-minus-1e9': addsMinus1e9,
  'mask-times-infinity': timesInfinity,
  'mask-in-place': inPlace,
  'shared-rows': sharedRows,
}
