import { Tensor, type Matrix } from './tensor.ts'
import { add, mulScalar, softmaxRows, triu } from './ops.ts'

export function project(x: Matrix, w: Matrix): Matrix {
  return Tensor.from(x).matmul(Tensor.from(w)).toRows()
}

export function scores(q: Matrix, k: Matrix): Matrix {
  return Tensor.from(q).matmul(Tensor.from(k).transpose()).toRows()
}

export function scale(s: Matrix, d: number): Matrix {
  return mulScalar(Tensor.from(s), 1 / Math.sqrt(d)).toRows()
}

export function causalMask(s: Matrix): Matrix {
  return add(Tensor.from(s), triu(s.length, 1, -Infinity)).toRows()
}

export function softmax(s: Matrix): Matrix {
  return softmaxRows(Tensor.from(s)).toViews()
}

export function weightedSum(a: Matrix, v: Matrix): Matrix {
  const [A, V] = [Tensor.from(a), Tensor.from(v)]
  const out = new Tensor(A.rows, V.cols)
  for (let p = 0; p < out.data.length; p++) {
    const j = p % V.cols
    let start = Math.floor(p / V.cols) * A.cols
    for (let q = j; q < V.data.length; q += V.cols) out.data[p] += A.data[start++] * V.data[q]
  }
  return out.toViews()
}
