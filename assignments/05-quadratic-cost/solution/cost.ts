/** The model answer to assignment 05: the two counts, attention by the online softmax, and attention through a window. */
export type Matrix = number[][]

export type Model = { tokens: number; heads: number; layers: number }

/** Every token with every token, in each head of each layer. */
export function scoreCount({ tokens, heads, layers }: Model): number {
  return tokens * tokens * heads * layers
}

export function scoreBytes({ bytesPerScore, ...model }: Model & { bytesPerScore: number }): number {
  return scoreCount(model) * bytesPerScore
}

/** softmax(Q·Kᵀ / √d)·V block by block */
export function streamingAttention(
  q: Matrix,
  k: Matrix,
  v: Matrix,
  { causal, blockSize }: { causal: boolean; blockSize: number },
): Matrix {
  return q.map((query, i) => {
    const seen = causal ? i + 1 : k.length
    return attendInBlocks(query, k, v, { begin: 0, end: seen, blockSize })
  })
}

/** The same with the keys i − window + 1 … i; they are few, and fit into one block. */
export function slidingWindowAttention(
  q: Matrix,
  k: Matrix,
  v: Matrix,
  { window }: { window: number },
): Matrix {
  return q.map((query, i) => {
    const begin = Math.max(0, i - window + 1)
    return attendInBlocks(query, k, v, { begin, end: i + 1, blockSize: window })
  })
}

type Run = { begin: number; end: number; blockSize: number }

/** One query's mixture of the values from `begin` up to, but not including, `end`. */
function attendInBlocks(query: number[], k: Matrix, v: Matrix, { begin, end, blockSize }: Run): number[] {
  const root = Math.sqrt(query.length)
  // Of all keys so far: the largest score, Σ exp(score − largest), and Σ exp(score − largest)·value.
  let largest = -Infinity
  let total = 0
  let sum = (v[0] ?? []).map(() => 0)
  for (let first = begin; first < end; first += blockSize) {
    const scores = k.slice(first, Math.min(first + blockSize, end)).map((key) => dot(query, key) / root)
    const next = scores.reduce((a, b) => Math.max(a, b), largest)
    // Everything so far was taken relative to the old maximum. exp(−Infinity) is 0, so the first block begins with zeros.
    const factor = Math.exp(largest - next)
    total *= factor
    sum = sum.map((entry) => entry * factor)
    scores.forEach((score, j) => {
      const power = Math.exp(score - next)
      const value = v[first + j] ?? []
      total += power
      for (let c = 0; c < sum.length; c += 1) sum[c] = (sum[c] ?? NaN) + power * (value[c] ?? NaN)
    })
    largest = next
  }
  return sum.map((entry) => entry / total)
}

function dot(a: number[], b: number[]): number {
  let sum = 0
  for (let t = 0; t < a.length; t += 1) sum += (a[t] ?? NaN) * (b[t] ?? NaN)
  return sum
}
