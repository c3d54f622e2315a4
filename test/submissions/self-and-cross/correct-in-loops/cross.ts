// Right. One loop after another, each head straight through its own rows of wo, in typed arrays.
type Rows = number[][]

export const selfAttention = (x: Rows, w: any) => look(x, x, w)

export const crossAttention = (x: Rows, context: Rows, w: any) => look(x, context, w)

export function multiHead(x: Rows, context: Rows, { heads, wo }: { heads: any[]; wo: Rows }) {
  const width = wo[0].length
  const result = x.map(() => new Float64Array(width))
  let from = 0
  for (const head of heads) {
    const out = look(x, context, head)
    for (let i = 0; i < out.length; i++)
      for (let c = 0; c < out[i].length; c++)
        for (let j = 0; j < width; j++) result[i][j] += out[i][c] * wo[from + c][j]
    from += head.wv[0].length
  }
  return result
}

function look(x: Rows, context: Rows, { wq, wk, wv }: any) {
  const keys = context.map((token) => through(token, wk))
  const values = context.map((token) => through(token, wv))
  return x.map((token) => {
    const query = through(token, wq)
    const scores = keys.map((key) => {
      let sum = 0
      for (let t = 0; t < key.length; t++) sum += query[t] * key[t]
      return sum / Math.sqrt(query.length)
    })
    let top = -Infinity
    for (const s of scores) if (s > top) top = s
    let total = 0
    const row = new Float64Array(values[0].length)
    scores.forEach((s, j) => {
      const weight = Math.exp(s - top)
      total += weight
      for (let c = 0; c < row.length; c++) row[c] += weight * values[j][c]
    })
    return row.map((e) => e / total)
  })
}

function through(token: ArrayLike<number>, w: Rows) {
  const out = new Float64Array(w[0].length)
  for (let t = 0; t < w.length; t++) for (let j = 0; j < out.length; j++) out[j] += token[t] * w[t][j]
  return out
}
