import { mulScalar } from '../ops.ts'
import { Tensor, type Matrix } from '../tensor.ts'

/** mulScalar gives a new tensor; the old one is returned. */
function noScale(s: Matrix, d: number): Matrix {
  const t = Tensor.from(s)
  mulScalar(t, 1 / Math.sqrt(d))
  return t.toRows()
}

function divideByD(s: Matrix, d: number): Matrix {
  return mulScalar(Tensor.from(s), 1 / d).toRows()
}

function multiplyBySqrtD(s: Matrix, d: number): Matrix {
  return mulScalar(Tensor.from(s), Math.sqrt(d)).toViews()
}

function multiplyByD(s: Matrix, d: number): Matrix {
  const t = Tensor.from(s)
  for (let p = 0; p < t.data.length; p++) t.data[p] *= d
  return t.toRows()
}

function byColumns(s: Matrix): Matrix {
  const t = Tensor.from(s)
  return mulScalar(t, t.cols ** -0.5).toRows()
}

function byRows(s: Matrix): Matrix {
  const t = Tensor.from(s)
  return t.map((value) => value / Math.sqrt(t.rows)).toRows()
}

function halfD(s: Matrix, d: number): Matrix {
  return Tensor.from(s)
    .map((value) => value / (d ** 1 / 2))
    .toViews()
}

/** A root kept in an integer array. */
function flooredRoot(s: Matrix, d: number): Matrix {
  const root = new Int32Array([Math.sqrt(d)])
  return Tensor.from(s)
    .map((value) => value / root[0])
    .toRows()
}

function fourthRoot(s: Matrix, d: number): Matrix {
  return mulScalar(Tensor.from(s), Math.sqrt(d) ** -0.5).toRows()
}

function alwaysEight(s: Matrix): Matrix {
  return mulScalar(Tensor.from(s), 0.125).toRows()
}

/** The quotients are stored in whole numbers. */
function integers(s: Matrix, d: number): Matrix {
  const { rows, cols, data } = Tensor.from(s)
  const out = new Int32Array(data.length)
  for (let p = 0; p < data.length; p++) out[p] = data[p] / Math.sqrt(d)
  return Array.from({ length: rows }, (_, i) => Array.from(out.subarray(i * cols, (i + 1) * cols)))
}

/** Like scal of a BLAS: it works on the row it is given. */
function scal(row: number[], factor: number): void {
  for (let j = 0; j < row.length; j++) row[j] *= factor
}

function inPlace(s: number[][], d: number): Matrix {
  for (const row of s) scal(row, 1 / Math.sqrt(d))
  return Tensor.from(s).toRows()
}

/** One scratch row for all rows. */
function sharedRows(s: Matrix, d: number): Matrix {
  const t = mulScalar(Tensor.from(s), 1 / Math.sqrt(d))
  const scratch = new Float64Array(t.cols)
  return s.map((_, i) => {
    scratch.set(t.row(i))
    return scratch
  })
}

export const mistakes = {
  'no-scale': noScale,
  'divide-by-d': divideByD,
  'multiply-by-sqrt-d': multiplyBySqrtD,
  'multiply-by-d': multiplyByD,
  'scale-by-sqrt-n': byColumns,
  'scale-by-sqrt-rows': byRows,
  'scale-half-d': halfD,
  'scale-floor-sqrt-d': flooredRoot,
  'scale-fourth-root': fourthRoot,
  'scale-hard-coded-8': alwaysEight,
  'scale-integers': integers,
  'scale-in-place': inPlace,
  'shared-rows': sharedRows,
}
