type Row = Float64Array
type Matrix = Row[]

const width = (m: Matrix) => m[0].length

function make(rows: number, columns: number, entry: (i: number, j: number) => number): Matrix {
  const m: Matrix = []
  for (let i = 0; i < rows; i++) {
    const row = new Float64Array(columns)
    for (let j = 0; j < columns; j++) row[j] = entry(i, j)
    m.push(row)
  }
  return m
}

export function project(x: Matrix, w: Matrix): Matrix {
  return make(x.length, width(w), (i, j) => x[i].reduce((acc, e, t) => acc + e * w[t][j], 0))
}

function dot4(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const n = a.length
  let acc = 0
  for (let t = 0; t + 4 <= n; t += 4) {
    acc += a[t] * b[t] + a[t + 1] * b[t + 1] + a[t + 2] * b[t + 2] + a[t + 3] * b[t + 3]
  }
  // the rest
  if (n % 4 !== 0) acc += a[n - 1] * b[n - 1]
  return acc
}

export function scores(q: Matrix, k: Matrix): Matrix {
  return make(q.length, k.length, (i, j) => dot4(q[i], k[j]))
}

export function scale(s: Matrix, d: number): Matrix {
  const root = Math.sqrt(d)
  return make(s.length, width(s), (i, j) => s[i][j] / root)
}

export function causalMask(s: Matrix): Matrix {
  return make(s.length, width(s), (i, j) => (j > i ? Number.NEGATIVE_INFINITY : s[i][j]))
}

export function softmax(s: Matrix): Matrix {
  const top = s.map((row) => row.reduce((a, b) => (a > b ? a : b)))
  const powers = make(s.length, width(s), (i, j) => (top[i] === -Infinity ? 0 : Math.exp(s[i][j] - top[i])))
  const totals = powers.map((row) => row.reduce((a, b) => a + b, 0))
  return make(s.length, width(s), (i, j) => (totals[i] === 0 ? 0 : powers[i][j] / totals[i]))
}

export function weightedSum(a: Matrix, v: Matrix): Matrix {
  return make(a.length, width(v), (i, j) => a[i].reduce((acc, e, t) => acc + e * v[t][j], 0))
}

export function attention(
  x: Matrix,
  w: { wq: Matrix; wk: Matrix; wv: Matrix },
  options: { causal: boolean },
) {
  const q = project(x, w.wq)
  const k = project(x, w.wk)
  const v = project(x, w.wv)
  const qk = scores(q, k)
  const scaled = scale(qk, width(q))
  const masked = options.causal ? causalMask(scaled) : scaled
  const weights = softmax(masked)
  const output = weightedSum(weights, v)
  return { q, k, v, scores: qk, scaled, masked, weights, output }
}
