// Wrong in all three: the weights are handed back before they meet the values. In several heads they rarely fit wo at all.
type Matrix = number[][]
type Weights = { wq: Matrix; wk: Matrix; wv: Matrix }

const T = (m: Matrix): Matrix => m[0].map((_, j) => m.map((row) => row[j]))
const dot = (a: number[], b: number[]) => a.reduce((sum, e, t) => sum + e * b[t], 0)
const mul = (a: Matrix, b: Matrix): Matrix => a.map((row) => T(b).map((column) => dot(row, column)))

function softmax(s: Matrix): Matrix {
  return s.map((row) => {
    const max = Math.max(...row)
    const e = row.map((v) => Math.exp(v - max))
    const sum = e.reduce((a, b) => a + b)
    return e.map((v) => v / sum)
  })
}

function attend(q: Matrix, k: Matrix, _v: Matrix): Matrix {
  const scaled = mul(q, T(k)).map((row) => row.map((s) => s / Math.sqrt(q[0].length)))
  return softmax(scaled)
}

export function selfAttention(x: Matrix, { wq, wk, wv }: Weights): Matrix {
  return attend(mul(x, wq), mul(x, wk), mul(x, wv))
}

export function crossAttention(x: Matrix, context: Matrix, { wq, wk, wv }: Weights): Matrix {
  return attend(mul(x, wq), mul(context, wk), mul(context, wv))
}

export function multiHead(x: Matrix, context: Matrix, { heads, wo }: { heads: Weights[]; wo: Matrix }) {
  const outs = heads.map((h) => crossAttention(x, context, h))
  return mul(
    x.map((_, i) => outs.flatMap((out) => out[i])),
    wo,
  )
}
