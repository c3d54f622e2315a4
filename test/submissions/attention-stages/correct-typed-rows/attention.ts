// Correct: every row is a Float64Array.
type Row = Float64Array
type Matrix = Row[]

function make(rows: number, columns: number): Matrix {
  return Array.from({ length: rows }, () => new Float64Array(columns))
}

function multiply(a: Matrix, b: Matrix): Matrix {
  const product = make(a.length, b[0].length)
  for (let i = 0; i < a.length; i++) {
    for (let t = 0; t < b.length; t++) {
      for (let j = 0; j < b[0].length; j++) product[i][j] += a[i][t] * b[t][j]
    }
  }
  return product
}

export function project(x: Matrix, w: Matrix): Matrix {
  return multiply(x, w)
}

export function scores(q: Matrix, k: Matrix): Matrix {
  const transposed = make(k[0].length, k.length)
  k.forEach((row, j) => row.forEach((entry, t) => (transposed[t][j] = entry)))
  return multiply(q, transposed)
}

export function scale(s: Matrix, d: number): Matrix {
  const root = Math.sqrt(d)
  return s.map((row) => Float64Array.from(row, (score) => score / root))
}

export function causalMask(s: Matrix): Matrix {
  // from() copies, so the scores that came in are left alone
  return s.map((row, i) => Float64Array.from(row).fill(-Infinity, i + 1))
}

export function softmax(s: Matrix): Matrix {
  return s.map((scores) => {
    const row = Float64Array.from(scores)
    const max = row.reduce((a, b) => Math.max(a, b), -Infinity)
    if (max === -Infinity) return row.fill(0)
    const powers = row.map((score) => Math.exp(score - max))
    const total = powers.reduce((sum, power) => sum + power, 0)
    return powers.map((power) => power / total)
  })
}

export function weightedSum(a: Matrix, v: Matrix): Matrix {
  return multiply(a, v)
}

export function attention(x: Matrix, { wq, wk, wv }: { wq: Matrix; wk: Matrix; wv: Matrix }, { causal }: { causal: boolean }) {
  const q = project(x, wq)
  const k = project(x, wk)
  const v = project(x, wv)
  const s = scores(q, k)
  const scaled = scale(s, q[0].length)
  const masked = causal ? causalMask(scaled) : scaled
  const weights = softmax(masked)
  const output = weightedSum(weights, v)
  return { q, k, v, scores: s, scaled, masked, weights, output }
}
