/** One typed array for all scores, and √d forgotten: two mistakes, one of them of cost. */
export function scoreCount({ tokens, heads, layers }: { tokens: number; heads: number; layers: number }) {
  return heads * layers * tokens ** 2
}

export function scoreBytes(model: { tokens: number; heads: number; layers: number; bytesPerScore: number }) {
  return scoreCount(model) * model.bytesPerScore
}

type Options = { causal: boolean; blockSize: number }

export function streamingAttention(q: number[][], k: number[][], v: number[][], { causal }: Options) {
  const scores = new Float64Array(q.length * k.length)
  q.forEach((query, i) => k.forEach((key, j) => (scores[i * k.length + j] = product(query, key))))
  return q.map((_, i) => scores.subarray(i * k.length, (i + 1) * k.length)).map((row, i) => {
    const seen = Array.from(causal ? row.slice(0, i + 1) : row)
    const top = seen.reduce((a, b) => Math.max(a, b))
    const weights = seen.map((score) => Math.exp(score - top))
    const total = weights.reduce((a, b) => a + b)
    return v[0]!.map((_, c) => weights.reduce((sum, weight, j) => sum + weight * v[j]![c]!, 0) / total)
  })
}

export function slidingWindowAttention(q: number[][], k: number[][], v: number[][], { window }: { window: number }) {
  return q.map((query, i) => {
    const from = Math.max(0, i - window + 1)
    const scores = k.slice(from, i + 1).map((key) => product(query, key) / Math.sqrt(query.length))
    const top = Math.max(...scores)
    const shares = scores.map((score) => Math.exp(score - top))
    const whole = shares.reduce((a, b) => a + b)
    return v[0]!.map((_, c) => shares.reduce((sum, share, j) => sum + share * v[from + j]![c]!, 0) / whole)
  })
}

const product = (a: number[], b: number[]) => a.reduce((sum, x, i) => sum + x * b[i]!, 0)
