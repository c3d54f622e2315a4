import { broadcast, mulScalar, over, sumAxis } from '../ops.ts'
import { Tensor, type Matrix } from '../tensor.ts'

/** Q @ K.T */
function qkt(q: Matrix, k: Matrix): Tensor {
  return Tensor.from(q).matmul(Tensor.from(k).transpose())
}

function noTranspose(q: Matrix, k: Matrix): Matrix {
  return Tensor.from(q).matmul(Tensor.from(k)).toRows()
}

/** Stored column after column, and read back row after row. */
function swapped(q: Matrix, k: Matrix): Matrix {
  const t = qkt(q, k)
  const out = new Tensor(t.cols, t.rows)
  for (let j = 0; j < t.cols; j++) {
    for (let i = 0; i < t.rows; i++) out.data[j * t.rows + i] = t.data[i * t.cols + j]
  }
  return out.toRows()
}

function queriesTwice(q: Matrix): Matrix {
  const Q = Tensor.from(q)
  return Q.matmul(Q.transpose()).toViews()
}

function keysTwice(_q: Matrix, k: Matrix): Matrix {
  const K = Tensor.from(k)
  return K.matmul(K.transpose()).toRows()
}

/** The shared dimension is the outermost loop, and ends one too early. */
function dropsLast(q: Matrix, k: Matrix): Matrix {
  const [Q, K] = [Tensor.from(q), Tensor.from(k)]
  const out = new Tensor(Q.rows, K.rows)
  for (let t = 0; t < Q.cols - 1; t++) {
    for (let p = 0; p < out.data.length; p++) {
      const i = Math.floor(p / K.rows)
      out.data[p] += Q.at(i, t) * K.at(p % K.rows, t)
    }
  }
  return out.toRows()
}

/** One running sum over the whole block. */
function accumulatorKept(q: Matrix, k: Matrix): Matrix {
  const t = qkt(q, k)
  let sum = 0
  return t.map((value) => (sum += value)).toRows()
}

function norms(t: Tensor): Float64Array {
  return sumAxis(t.map((value) => value * value)).map(Math.sqrt)
}

/** Both matrices are normalised row by row first. */
function cosine(q: Matrix, k: Matrix): Matrix {
  const [Q, K] = [Tensor.from(q), Tensor.from(k)].map((t) => broadcast(t, norms(t), over))
  return Q.matmul(K.transpose()).toRows()
}

function absolute(q: Matrix, k: Matrix): Matrix {
  return qkt(q, k).map(Math.abs).toViews()
}

/** Q is scaled before the product. */
function alreadyScaled(q: Matrix, k: Matrix): Matrix {
  const Q = Tensor.from(q)
  const scaledQ = mulScalar(Q, Q.cols ** -0.5)
  return scaledQ.matmul(Tensor.from(k).transpose()).toRows()
}

function integers(q: Matrix, k: Matrix): Matrix {
  const t = qkt(q, k)
  const whole = Int32Array.from(t.data)
  return new Tensor(t.rows, t.cols, Float64Array.from(whole)).toRows()
}

/** Memory for one row only; every row is that one. */
function sharedRows(q: Matrix, k: Matrix): Matrix {
  const t = qkt(q, k)
  const memory = new Float64Array(t.cols)
  for (let p = 0; p < t.data.length; p++) memory[p % t.cols] = t.data[p]
  return q.map(() => memory)
}

export const mistakes = {
  'scores-no-transpose': noTranspose,
  'scores-k-q-swapped': swapped,
  'scores-q-with-q': queriesTwice,
  'scores-k-with-k': keysTwice,
  'scores-drops-last': dropsLast,
  'scores-accumulator-kept': accumulatorKept,
  'scores-cosine': cosine,
  'scores-absolute': absolute,
  'scores-already-scaled': alreadyScaled,
  'scores-integers': integers,
  'shared-rows': sharedRows,
}
