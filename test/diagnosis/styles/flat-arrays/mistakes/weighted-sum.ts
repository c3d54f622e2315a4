import { broadcast, maxAxis, mulScalar, over, softmaxRows, sumAxis } from '../ops.ts'
import { Tensor, type Matrix } from '../tensor.ts'

function av(a: Matrix, v: Matrix): Tensor {
  return Tensor.from(a).matmul(Tensor.from(v))
}

/** A is read with the stride of a column, and nothing stops it at the end of the block. */
function transposedA(a: Matrix, v: Matrix): Matrix {
  const [A, V] = [Tensor.from(a), Tensor.from(v)]
  const out = new Tensor(A.rows, V.cols)
  for (let p = 0; p < out.data.length; p++) {
    const i = Math.floor(p / V.cols)
    for (let t = 0; t < V.rows; t++) out.data[p] += A.data[t * A.cols + i] * V.at(t, p % V.cols)
  }
  return out.toRows()
}

function transposedV(a: Matrix, v: Matrix): Matrix {
  return Tensor.from(a).matmul(Tensor.from(v).transpose()).toRows()
}

function vTimesA(a: Matrix, v: Matrix): Matrix {
  return Tensor.from(v).matmul(Tensor.from(a)).toViews()
}

/** The mean over axis 0, repeated for each query. */
function mean(a: Matrix, v: Matrix): Matrix {
  const V = Tensor.from(v)
  const means = sumAxis(V.transpose()).map((sum) => sum / V.rows)
  return a.map(() => Array.from(means))
}

function dividedByN(a: Matrix, v: Matrix): Matrix {
  return mulScalar(av(a, v), 1 / v.length).toRows()
}

/** The weights are normalised once more. */
function normalised(a: Matrix, v: Matrix): Matrix {
  const A = Tensor.from(a)
  return broadcast(A, sumAxis(A), over).matmul(Tensor.from(v)).toRows()
}

/** V is read from one row further on, around its end. */
function shifted(a: Matrix, v: Matrix): Matrix {
  const V = Tensor.from(v)
  const rolled = new Tensor(V.rows, V.cols)
  for (let p = 0; p < V.data.length; p++) rolled.data[p] = V.data[(p + V.cols) % V.data.length]
  return Tensor.from(a).matmul(rolled).toRows()
}

/** Fancy indexing: row argmax(A[i]) of V. */
function argmax(a: Matrix, v: Matrix): Matrix {
  const [A, V] = [Tensor.from(a), Tensor.from(v)]
  return Array.from(maxAxis(A), (max, i) => V.row(A.row(i).indexOf(max)).slice())
}

function softmaxed(a: Matrix, v: Matrix): Matrix {
  return softmaxRows(av(a, v)).toRows()
}

function dropsLast(a: Matrix, v: Matrix): Matrix {
  const [A, V] = [Tensor.from(a), Tensor.from(v)]
  const out = new Tensor(A.rows, V.cols)
  for (let i = 0; i < A.rows; i++) {
    for (let p = 0; p < (V.rows - 1) * V.cols; p++) {
      out.data[i * V.cols + (p % V.cols)] += A.at(i, Math.floor(p / V.cols)) * V.data[p]
    }
  }
  return out.toViews()
}

/** A cumulative sum runs through the whole block. */
function accumulatorKept(a: Matrix, v: Matrix): Matrix {
  const t = av(a, v)
  for (let p = 1; p < t.data.length; p++) t.data[p] += t.data[p - 1]
  return t.toRows()
}

function integers(a: Matrix, v: Matrix): Matrix {
  return av(a, v)
    .map((value) => value | 0)
    .toRows()
}

/** Every row is a view of the block's beginning. */
function sharedRows(a: Matrix, v: Matrix): Matrix {
  const t = av(a, v)
  t.data.copyWithin(0, (t.rows - 1) * t.cols)
  const first = t.row(0)
  return a.map(() => first)
}

export const mistakes = {
  'weighted-sum-transposed': transposedA,
  'weighted-sum-v-transposed': transposedV,
  'weighted-sum-v-times-a': vTimesA,
  'weighted-sum-mean': mean,
  'weighted-sum-divided-by-n': dividedByN,
  'weighted-sum-normalised': normalised,
  'weighted-sum-shifted': shifted,
  'weighted-sum-argmax': argmax,
  'weighted-sum-softmax': softmaxed,
  'weighted-sum-drops-last': dropsLast,
  'weighted-sum-accumulator-kept': accumulatorKept,
  'weighted-sum-integers': integers,
  'shared-rows': sharedRows,
}
