import { Tensor, type Matrix } from '../tensor.ts'

/** The strides of W are exchanged: t walks along a row. Where W is not square, it walks into the next one. */
function transposedW(x: Matrix, w: Matrix): Matrix {
  const [X, W] = [Tensor.from(x), Tensor.from(w)]
  const out = new Tensor(X.rows, W.cols)
  for (let i = 0; i < out.rows; i++) {
    for (let j = 0; j < out.cols; j++) {
      for (let t = 0; t < X.cols; t++) {
        out.data[i * out.cols + j] += X.data[i * X.cols + t] * W.data[j * W.cols + t]
      }
    }
  }
  return out.toRows()
}

/** Packed and unpacked, with nothing between. */
function returnsInput(x: Matrix): Matrix {
  return Tensor.from(x).toViews()
}

function transposedResult(x: Matrix, w: Matrix): Matrix {
  return Tensor.from(x).matmul(Tensor.from(w)).transpose().toRows()
}

function wTimesX(x: Matrix, w: Matrix): Matrix {
  return Tensor.from(w).matmul(Tensor.from(x)).toRows()
}

/** Outer products, one for each t, but one too few. */
function dropsLast(x: Matrix, w: Matrix): Matrix {
  const [X, W] = [Tensor.from(x), Tensor.from(w)]
  const out = new Tensor(X.rows, W.cols)
  for (let t = 1; t < X.cols; t++) {
    for (let p = 0; p < out.data.length; p++) {
      out.data[p] += X.at(Math.floor(p / W.cols), t - 1) * W.at(t - 1, p % W.cols)
    }
  }
  return out.toRows()
}

/** The sum lives outside the loop over the block. */
function accumulatorKept(x: Matrix, w: Matrix): Matrix {
  const [X, W] = [Tensor.from(x), Tensor.from(w)]
  const out = new Tensor(X.rows, W.cols)
  const sum = new Float64Array(1)
  for (let p = 0; p < out.data.length; p++) {
    const start = Math.floor(p / W.cols) * X.cols
    for (let t = 0; t < X.cols; t++) sum[0] += X.data[start + t] * W.data[t * W.cols + (p % W.cols)]
    out.data[p] = sum[0]
  }
  return out.toRows()
}

/** The result is kept in 32-bit integers. */
function integers(x: Matrix, w: Matrix): Matrix {
  const { rows, cols, data } = Tensor.from(x).matmul(Tensor.from(w))
  const whole = new Int32Array(data)
  return Array.from({ length: rows }, (_, i) => Array.from(whole.slice(i * cols, i * cols + cols)))
}

/** fill puts one and the same view into each place. */
function sharedRows(x: Matrix, w: Matrix): Matrix {
  const t = Tensor.from(x).matmul(Tensor.from(w))
  const rows = new Array<Float64Array>(t.rows).fill(new Float64Array(t.cols))
  rows.forEach((row, i) => row.set(t.row(i)))
  return rows
}

export const mistakes = {
  'project-transposed-w': transposedW,
  'project-returns-input': returnsInput,
  'project-transposed-result': transposedResult,
  'project-w-times-x': wTimesX,
  'project-drops-last': dropsLast,
  'project-accumulator-kept': accumulatorKept,
  'project-integers': integers,
  'shared-rows': sharedRows,
}
