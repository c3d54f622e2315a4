/** The blocks in the outer loop, and the state of all queries in typed arrays. */
export function scoreCount({ tokens, heads, layers }: { tokens: number; heads: number; layers: number }) {
  return heads * layers * tokens ** 2
}

export function scoreBytes(model: { tokens: number; heads: number; layers: number; bytesPerScore: number }) {
  return scoreCount(model) * model.bytesPerScore
}

type Options = { causal: boolean; blockSize: number }

export function streamingAttention(q: number[][], k: number[][], v: number[][], { causal, blockSize }: Options) {
  const [n, d, width] = [q.length, q[0]!.length, v[0]!.length]
  const max = new Float64Array(n).fill(-Infinity)
  const total = new Float64Array(n)
  const sums = Array.from({ length: n }, () => new Float64Array(width))
  const scores = new Float64Array(blockSize)
  for (let begin = 0; begin < k.length; begin += blockSize) {
    const end = Math.min(begin + blockSize, k.length)
    for (let i = causal ? begin : 0; i < n; i++) {
      const seen = causal ? Math.min(end, i + 1) : end
      let top = max[i]!
      for (let j = begin; j < seen; j++) {
        let dot = 0
        for (let t = 0; t < d; t++) dot += q[i]![t]! * k[j]![t]!
        scores[j - begin] = dot / Math.sqrt(d)
        top = Math.max(top, scores[j - begin]!)
      }
      const factor = Math.exp(max[i]! - top)
      total[i]! *= factor
      for (let c = 0; c < width; c++) sums[i]![c]! *= factor
      for (let j = begin; j < seen; j++) {
        const power = Math.exp(scores[j - begin]! - top)
        total[i]! += power
        for (let c = 0; c < width; c++) sums[i]![c]! += power * v[j]![c]!
      }
      max[i] = top
    }
  }
  return sums.map((sum, i) => sum.map((x) => x / total[i]!))
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
