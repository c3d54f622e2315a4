// Wrong in selfAttention, in a way that no catalogue has: every second key counts double.
type Matrix = number[][]
type Weights = { wq: Matrix; wk: Matrix; wv: Matrix }

const T = (m: Matrix): Matrix => m[0].map((_, j) => m.map((row) => row[j]))
const dot = (a: number[], b: number[]) => a.reduce((sum, e, t) => sum + e * b[t], 0)
const mul = (a: Matrix, b: Matrix): Matrix => a.map((row) => T(b).map((column) => dot(row, column)))

const softmax = (s: Matrix): Matrix =>
  s.map((row) => {
    const max = Math.max(...row)
    const e = row.map((v) => Math.exp(v - max))
    const sum = e.reduce((a, b) => a + b)
    return e.map((v) => v / sum)
  })

const attend = (q: Matrix, k: Matrix, v: Matrix): Matrix =>
  mul(softmax(mul(q, T(k)).map((row) => row.map((s) => s / Math.sqrt(q[0].length)))), v)

export function selfAttention(x: Matrix, { wq, wk, wv }: Weights): Matrix {
  const q = mul(x, wq)
  const weights = softmax(mul(q, T(mul(x, wk))).map((row) => row.map((s) => s / Math.sqrt(q[0].length))))
  const twice = weights.map((row) => {
    const counted = row.map((w, j) => (j % 2 === 1 ? 2 * w : w))
    const sum = counted.reduce((a, b) => a + b)
    return counted.map((w) => w / sum)
  })
  return mul(twice, mul(x, wv))
}

export const crossAttention = (x: Matrix, context: Matrix, { wq, wk, wv }: Weights): Matrix =>
  attend(mul(x, wq), mul(context, wk), mul(context, wv))

export function multiHead(x: Matrix, context: Matrix, { heads, wo }: { heads: Weights[]; wo: Matrix }) {
  const outs = heads.map((h) => attend(mul(x, h.wq), mul(context, h.wk), mul(context, h.wv)))
  const joined = x.map((_, i) => outs.flatMap((out) => out[i]))
  return mul(joined, wo)
}
