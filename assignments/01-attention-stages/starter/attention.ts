/**
 * Your work for assignment 01: softmax(Q·Kᵀ / √d)·V, one exported function for each stage. README.md explains them.
 *
 * Replace each `throw` by your own code. Keep the names and the order of the arguments, and do not change what you
 * are given: every result is a new matrix. You may add functions, and files beside this one.
 */

/** Rows × columns. Every row has the same length, and every token has its own row. */
export type Matrix = number[][]

/** The three learnt matrices that turn tokens into queries, keys and values. */
export type Projections = { wq: Matrix; wk: Matrix; wv: Matrix }

/** Everything that `attention` computes on its way to the output. */
export type Trace = {
  q: Matrix
  k: Matrix
  v: Matrix
  scores: Matrix
  scaled: Matrix
  masked: Matrix
  weights: Matrix
  output: Matrix
}

/**
 * X·W: the tokens, seen through one of the learnt matrices.
 *
 * x is n × d_model, w is d_model × d, the result is n × d.
 * result[i][j] = Σₜ x[i][t] · w[t][j]
 *
 * project([[1, 2]], [[3, 0], [4, 5]]) is [[11, 10]]
 */
export function project(x: Matrix, w: Matrix): Matrix {
  throw new NotImplemented('project')
}

/**
 * Q·Kᵀ: how well each query fits each key. Not scaled yet.
 *
 * q is n × d, k is m × d, the result is n × m: a row for each query, a column for each key.
 * result[i][j] = Σₜ q[i][t] · k[j][t]
 *
 * scores([[1, 2]], [[3, 4], [0, 5]]) is [[11, 10]]
 */
export function scores(q: Matrix, k: Matrix): Matrix {
  throw new NotImplemented('scores')
}

/**
 * S / √d: the scores brought back to an ordinary size.
 *
 * s is n × m, d is the width of the queries, the result is n × m.
 * result[i][j] = s[i][j] / √d
 *
 * scale([[6, -3]], 9) is [[2, -1]]
 */
export function scale(s: Matrix, d: number): Matrix {
  throw new NotImplemented('scale')
}

/**
 * The causal mask: no query sees a key that comes after it.
 *
 * s is n × n, the result is n × n, and s itself stays as it was.
 * result[i][j] = -Infinity where j > i, and s[i][j] elsewhere
 *
 * causalMask([[1, 2], [3, 4]]) is [[1, -Infinity], [3, 4]]
 */
export function causalMask(s: Matrix): Matrix {
  throw new NotImplemented('causalMask')
}

/**
 * Softmax of each row: scores become weights from 0 to 1, and each row sums to 1.
 *
 * s is n × m, the result is n × m.
 * result[i][j] = exp(s[i][j]) / Σₜ exp(s[i][t])
 * Scores of ±1000 must give numbers too, and a row of nothing but -Infinity becomes zeros.
 *
 * softmax([[0, 0], [5, -Infinity]]) is [[0.5, 0.5], [1, 0]]
 */
export function softmax(s: Matrix): Matrix {
  throw new NotImplemented('softmax')
}

/**
 * A·V: each query's own mixture of the values.
 *
 * a is n × m, v is m × d_v, the result is n × d_v.
 * result[i][j] = Σₜ a[i][t] · v[t][j]
 *
 * weightedSum([[0.5, 0.5]], [[2, 0], [4, 6]]) is [[3, 3]]
 */
export function weightedSum(a: Matrix, v: Matrix): Matrix {
  throw new NotImplemented('weightedSum')
}

/**
 * The stages together: causal or ordinary self-attention, with every value on the way.
 *
 * x is n × d_model, wq and wk are d_model × d, wv is d_model × d_v, the output is n × d_v. For `scale`, d is the width of q.
 * q, k, v → scores → scaled → masked → weights → output
 * When `causal` is false, `masked` equals `scaled`.
 *
 * attention([[1]], { wq: [[2]], wk: [[3]], wv: [[4]] }, { causal: true }) is
 * { q: [[2]], k: [[3]], v: [[4]], scores: [[6]], scaled: [[6]], masked: [[6]], weights: [[1]], output: [[4]] }
 */
export function attention(x: Matrix, { wq, wk, wv }: Projections, { causal }: { causal: boolean }): Trace {
  throw new NotImplemented('attention')
}

/** Says that a stage has not been started, so that the report does not call it wrong. */
class NotImplemented extends Error {
  constructor(stage: string) {
    super(`${stage} is not written yet`)
    this.name = 'NotImplemented'
  }
}
