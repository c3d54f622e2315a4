/**
 * Scaled dot-product attention, implemented step by step.
 */

type Matrix = number[][]

interface Projections {
  wq: Matrix
  wk: Matrix
  wv: Matrix
}

/** Creates a rows × cols matrix filled with zeros. */
function zeros(rows: number, cols: number): Matrix {
  return Array.from({ length: rows }, () => new Array<number>(cols).fill(0))
}

/** Standard matrix multiplication. */
function matmul(a: Matrix, b: Matrix): Matrix {
  const out = zeros(a.length, b[0].length)
  for (let i = 0; i < a.length; i++)
    for (let k = 0; k < b.length; k++) for (let j = 0; j < b[0].length; j++) out[i][j] += a[i][k] * b[k][j]
  return out
}

/** Swaps rows and columns. */
function transpose(m: Matrix): Matrix {
  const out = zeros(m[0].length, m.length)
  for (let i = 0; i < m.length; i++) for (let j = 0; j < m[0].length; j++) out[j][i] = m[i][j]
  return out
}

/** Linear projection of the input: y = Wx + b. */
export function project(x: Matrix, w: Matrix): Matrix {
  const bias = w[w.length - 1]
  const linear = w.slice(0, -1)
  return x.map((row) => bias.map((b, j) => linear.reduce((acc, wRow, t) => acc + row[t] * wRow[j], b)))
}

/** Raw attention scores: Q times K transposed. */
export function scores(q: Matrix, k: Matrix): Matrix {
  return matmul(q, transpose(k))
}

/** Scales the scores by 1 / sqrt(d). */
export function scale(s: Matrix, d: number): Matrix {
  const factor = 1 / Math.sqrt(d)
  return s.map((row) => row.map((value) => value * factor))
}

/** Hides future positions. */
export function causalMask(s: Matrix): Matrix {
  const out = s.map((row) => [...row])
  for (let i = 0; i < out.length; i++) {
    for (let j = i + 1; j < out[i].length; j++) out[i][j] = -Infinity
  }
  return out
}

/** Numerically stable softmax over each row. */
export function softmax(s: Matrix): Matrix {
  return s.map((row) => {
    const max = Math.max(...row)
    // A fully masked row has no valid keys.
    if (!Number.isFinite(max)) return row.map(() => 0)
    const exps = row.map((value) => Math.exp(value - max))
    const denominator = exps.reduce((acc, value) => acc + value, 0)
    return exps.map((value) => value / denominator)
  })
}

/** Combines the values using the attention weights. */
export function weightedSum(a: Matrix, v: Matrix): Matrix {
  return matmul(a, v)
}

/** Full attention, returning all intermediate results. */
export function attention(x: Matrix, { wq, wk, wv }: Projections, { causal }: { causal: boolean }) {
  // Step 1: project the input
  const q = project(x, wq)
  const k = project(x, wk)
  const v = project(x, wv)

  // Step 2: compute and scale the scores
  const rawScores = scores(q, k)
  const scaled = scale(rawScores, q[0].length)

  // Step 3: mask and normalise
  const masked = causal ? causalMask(scaled) : scaled
  const weights = softmax(masked)

  // Step 4: combine the values
  const output = weightedSum(weights, v)

  return { q, k, v, scores: rawScores, scaled, masked, weights, output }
}
