// Wrong in crossAttention, and in selfAttention alike: the weights are handed back before they meet the values. The heads do multiply.
type Matrix = number[][]
type Weights = { wq: Matrix; wk: Matrix; wv: Matrix }

const T = (m: Matrix): Matrix => m[0].map((_, j) => m.map((row) => row[j]))
const dot = (a: number[], b: number[]) => a.reduce((sum, e, t) => sum + e * b[t], 0)
const mul = (a: Matrix, b: Matrix): Matrix => a.map((row) => T(b).map((column) => dot(row, column)))

function attentionOf(q: Matrix, k: Matrix): Matrix {
  const scaled = mul(q, T(k)).map((row) => row.map((s) => s / Math.sqrt(q[0].length)))
  return scaled.map((row) => {
    const max = Math.max(...row)
    const e = row.map((v) => Math.exp(v - max))
    const sum = e.reduce((a, b) => a + b)
    return e.map((v) => v / sum)
  })
}

export function selfAttention(x: Matrix, { wq, wk }: Weights): Matrix {
  return attentionOf(mul(x, wq), mul(x, wk))
}

export function crossAttention(x: Matrix, context: Matrix, { wq, wk }: Weights): Matrix {
  return attentionOf(mul(x, wq), mul(context, wk))
}

export function multiHead(x: Matrix, context: Matrix, { heads, wo }: { heads: Weights[]; wo: Matrix }) {
  const outs = heads.map(({ wq, wk, wv }) =>
    mul(attentionOf(mul(x, wq), mul(context, wk)), mul(context, wv)),
  )
  return mul(
    x.map((_, i) => outs.flatMap((out) => out[i])),
    wo,
  )
}
