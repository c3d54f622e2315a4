/** Both counts cut to 32 bits; streaming is not written yet. */
export function scoreCount({ tokens, heads, layers }: { tokens: number; heads: number; layers: number }) {
  return Math.imul(Math.imul(tokens, tokens), Math.imul(heads, layers))
}

export function scoreBytes({ tokens, heads, layers, bytesPerScore }: { tokens: number; heads: number; layers: number; bytesPerScore: number }) {
  const sizes = new Int32Array([tokens * tokens * heads * layers * bytesPerScore])
  return sizes[0]!
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
    const shares = scores.map((score) => Math.exp(score - top))
    const whole = shares.reduce((a, b) => a + b)
    return v[0]!.map((_, c) => shares.reduce((sum, share, j) => sum + share * v[from + j]![c]!, 0) / whole)
  })
}

const product = (a: number[], b: number[]) => a.reduce((sum, x, i) => sum + x * b[i]!, 0)
