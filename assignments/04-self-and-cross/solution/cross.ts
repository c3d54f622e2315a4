/** The model answer to assignment 04: one attention, from one input or from two, in one head or in several. */
export type Matrix = number[][]

export type Projections = { wq: Matrix; wk: Matrix; wv: Matrix }

export type Heads = { heads: Projections[]; wo: Matrix }

/** Cross-attention of x with itself */
export function selfAttention(x: Matrix, weights: Projections): Matrix {
  return crossAttention(x, x, weights)
}

/** softmax(Q·Kᵀ / √d)·V, with Q from x, and K and V from the context */
export function crossAttention(x: Matrix, context: Matrix, { wq, wk, wv }: Projections): Matrix {
  const q = times(x, wq)
  const k = times(context, wk)
  const v = times(context, wv)
  const root = Math.sqrt(q[0]?.length ?? 0)
  const scaled = timesTransposed(q, k).map((row) => row.map((score) => score / root))
  return times(softmax(scaled), v)
}

/** Every head by itself, their outputs side by side, times wo */
export function multiHead(x: Matrix, context: Matrix, { heads, wo }: Heads): Matrix {
  const outputs = heads.map((weights) => crossAttention(x, context, weights))
  const joined = x.map((_, i) => outputs.flatMap((output) => output[i] ?? []))
  return times(joined, wo)
}

/** Each row becomes weights that sum to 1. */
function softmax(s: Matrix): Matrix {
  return s.map((row) => {
    // exp(1000) is Infinity; the largest exponent here is 0, and the shift cancels in the ratio.
    const largest = row.reduce((a, b) => Math.max(a, b), -Infinity)
    const exponentials = row.map((score) => Math.exp(score - largest))
    const total = exponentials.reduce((sum, exponential) => sum + exponential, 0)
    return exponentials.map((exponential) => exponential / total)
  })
}

function times(a: Matrix, b: Matrix): Matrix {
  return timesTransposed(a, transpose(b))
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
