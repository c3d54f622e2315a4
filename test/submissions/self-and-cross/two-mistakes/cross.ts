// Two mistakes in multiHead, joined by reshaping and without the scale.
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

export const selfAttention = (x: Matrix, { wq, wk, wv }: Weights): Matrix =>
  attend(mul(x, wq), mul(x, wk), mul(x, wv))

export const crossAttention = (x: Matrix, context: Matrix, { wq, wk, wv }: Weights): Matrix =>
  attend(mul(x, wq), mul(context, wk), mul(context, wv))

export function multiHead(x: Matrix, context: Matrix, { heads, wo }: { heads: Weights[]; wo: Matrix }) {
  const outs = heads.map(({ wq, wk, wv }) => {
    const q = mul(x, wq)
    const k = mul(context, wk)
    return mul(softmax(mul(q, T(k))), mul(context, wv))
  })
  const all = outs.flat(2)
  const joined = x.map((_, i) => all.slice(i * wo.length, (i + 1) * wo.length))
  return mul(joined, wo)
}
