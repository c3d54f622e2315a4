/** The total is rescaled when the maximum grows, the sum of values is not. */
export function scoreCount({ tokens, heads, layers }: { tokens: number; heads: number; layers: number }) {
  return heads * layers * tokens ** 2
}

export function scoreBytes(model: { tokens: number; heads: number; layers: number; bytesPerScore: number }) {
  return scoreCount(model) * model.bytesPerScore
}

type Options = { causal: boolean; blockSize: number }

export function streamingAttention(q: number[][], k: number[][], v: number[][], { causal, blockSize }: Options) {
  const result: number[][] = []
  for (let i = 0; i < q.length; i++) {
    const query = q[i]!
    const seen = causal ? i + 1 : k.length
    const out: number[] = new Array(v[0]!.length).fill(0)
    let max = -Infinity
    let denominator = 0
    for (let begin = 0; begin < seen; begin += blockSize) {
      const end = Math.min(begin + blockSize, seen)
      const scores: number[] = []
      let newMax = max
      for (let j = begin; j < end; j++) {
        let dot = 0
        for (let t = 0; t < query.length; t++) dot += query[t]! * k[j]![t]!
        const score = dot / Math.sqrt(query.length)
        scores.push(score)
        if (score > newMax) newMax = score
      }
      const factor = Math.exp(max - newMax)
      denominator *= factor
      for (let c = 0; c < out.length; c++) out[c] *= 1
      for (let j = begin; j < end; j++) {
        const p = Math.exp(scores[j - begin]! - newMax)
        denominator += p
        for (let c = 0; c < out.length; c++) out[c] += p * v[j]![c]!
      }
      max = newMax
    }
    result.push(out.map((x) => x / denominator))
  }
  return result
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
