/** The model answer to assignment 01: each stage as the handout states it, and their composition. */
export type Matrix = number[][]

export type Projections = { wq: Matrix; wk: Matrix; wv: Matrix }

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

/** X·W */
export function project(x: Matrix, w: Matrix): Matrix {
  return timesTransposed(x, transpose(w))
}

/** Q·Kᵀ: the rows of K already are the columns of Kᵀ. */
export function scores(q: Matrix, k: Matrix): Matrix {
  return timesTransposed(q, k)
}

/** S / √d */
export function scale(s: Matrix, d: number): Matrix {
  const root = Math.sqrt(d)
  return s.map((row) => row.map((score) => score / root))
}

/** -Infinity where key j comes after query i */
export function causalMask(s: Matrix): Matrix {
  return s.map((row, i) => row.map((score, j) => (j > i ? -Infinity : score)))
}

/** Each row becomes weights that sum to 1; a row with every key masked becomes zeros. */
export function softmax(s: Matrix): Matrix {
  return s.map((row) => {
    const largest = row.reduce((a, b) => Math.max(a, b), -Infinity)
    if (largest === -Infinity) return row.map(() => 0)
    // exp(1000) is Infinity; the largest exponent here is 0, and the shift cancels in the ratio.
    const exponentials = row.map((score) => Math.exp(score - largest))
    const total = exponentials.reduce((sum, exponential) => sum + exponential, 0)
    return exponentials.map((exponential) => exponential / total)
  })
}

/** A·V */
export function weightedSum(a: Matrix, v: Matrix): Matrix {
  return timesTransposed(a, transpose(v))
}

/** softmax(Q·Kᵀ / √d)·V, with every value on the way */
export function attention(x: Matrix, { wq, wk, wv }: Projections, { causal }: { causal: boolean }): Trace {
  const q = project(x, wq)
  const k = project(x, wk)
  const v = project(x, wv)
  const unscaled = scores(q, k)
  const scaled = scale(unscaled, q[0]?.length ?? 0)
  const masked = causal ? causalMask(scaled) : scaled
  const weights = softmax(masked)
  return { q, k, v, scores: unscaled, scaled, masked, weights, output: weightedSum(weights, v) }
}

/** A·Bᵀ: entry (i, j) is the dot product of row i of A with row j of B. */
function timesTransposed(a: Matrix, b: Matrix): Matrix {
  return a.map((left) => b.map((right) => dot(left, right)))
}

function transpose(matrix: Matrix): Matrix {
  const [first = []] = matrix
  return first.map((_, j) => matrix.map((row) => row[j] ?? NaN))
}

function dot(a: number[], b: number[]): number {
  return a.reduce((sum, entry, t) => sum + entry * (b[t] ?? NaN), 0)
}
