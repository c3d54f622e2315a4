type Matrix = number[][]
type Weights = { wq: Matrix; wk: Matrix; wv: Matrix }

export function project(x: Matrix, w: Matrix): Matrix {
  const result: Matrix = []
  for (const row of x) {
    const out: number[] = []
    for (let j = 0; j < w[0].length; j++) {
      let sum = 0
      for (let t = 0; t < w.length; t++) sum += row[t] * w[t][j]
      out.push(sum)
    }
    result.push(out)
  }
  return result
}

export function scores(q: Matrix, k: Matrix): Matrix {
  return q.map((query) => k.map((key) => query.reduce((sum, value, t) => sum + value * key[t], 0)))
}

export function scale(s: Matrix, d: number): Matrix {
  return s.map((row) => row.map((score) => score / Math.sqrt(d)))
}

export function causalMask(s: Matrix): Matrix {
  return s.map((row, i) => row.map((score, j) => (j > i ? -Infinity : score)))
}

export function softmax(s: Matrix): Matrix {
  let max = -Infinity
  return s.map((row) => {
    // subtract the largest score, so that exp cannot overflow
    for (const score of row) max = Math.max(max, score)
    if (Math.max(...row) === -Infinity) return row.map(() => 0)
    const exps = row.map((score) => Math.exp(score - max))
    const sum = exps.reduce((a, b) => a + b, 0)
    return exps.map((e) => e / sum)
  })
}

export function weightedSum(a: Matrix, v: Matrix): Matrix {
  return a.map((weights) => v[0].map((_, c) => weights.reduce((sum, weight, j) => sum + weight * v[j][c], 0)))
}

export function attention(x: Matrix, { wq, wk, wv }: Weights, { causal }: { causal: boolean }) {
  const q = project(x, wq)
  const k = project(x, wk)
  const v = project(x, wv)
  const raw = scores(q, k)
  const scaled = scale(raw, q[0].length)
  const masked = causal ? causalMask(scaled) : scaled
  const weights = softmax(masked)
  const output = weightedSum(weights, v)
  return { q, k, v, scores: raw, scaled, masked, weights, output }
}
