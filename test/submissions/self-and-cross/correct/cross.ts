// Right. Built on stages as in assignment 01; self-attention is cross-attention with oneself.
type Matrix = number[][]
type W = { wq: Matrix; wk: Matrix; wv: Matrix }

function project(x: Matrix, w: Matrix): Matrix {
  const out: Matrix = []
  for (let i = 0; i < x.length; i++) {
    const row: number[] = []
    for (let j = 0; j < w[0].length; j++) {
      let sum = 0
      for (let t = 0; t < w.length; t++) sum += x[i][t] * w[t][j]
      row.push(sum)
    }
    out.push(row)
  }
  return out
}

function scores(q: Matrix, k: Matrix): Matrix {
  return q.map((a) => k.map((b) => a.reduce((sum, e, t) => sum + e * b[t], 0)))
}

function softmax(s: Matrix): Matrix {
  return s.map((row) => {
    const max = Math.max(...row)
    const exps = row.map((e) => Math.exp(e - max))
    const total = exps.reduce((a, b) => a + b, 0)
    return exps.map((e) => e / total)
  })
}

export function crossAttention(x: Matrix, context: Matrix, { wq, wk, wv }: W): Matrix {
  const q = project(x, wq)
  const k = project(context, wk)
  const v = project(context, wv)
  const d = wq[0].length
  const scaled = scores(q, k).map((row) => row.map((s) => s / Math.sqrt(d)))
  return project(softmax(scaled), v)
}

export function selfAttention(x: Matrix, w: W): Matrix {
  return crossAttention(x, x, w)
}

export function multiHead(x: Matrix, context: Matrix, { heads, wo }: { heads: W[]; wo: Matrix }): Matrix {
  const outs = heads.map((w) => crossAttention(x, context, w))
  const joined = x.map((_, i) => outs.map((o) => o[i]).flat())
  return project(joined, wo)
}
