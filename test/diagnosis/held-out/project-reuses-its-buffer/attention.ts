// attention assignment
type M = number[][]

// plain product of two vectors
function inner(a: Iterable<number>, b: ArrayLike<number>) {
  let r = 0
  let i = 0
  for (const e of a) r += e * b[i++]
  return r
}

const col = (m: M, j: number) => Array.from(m, (r) => r[j])

// allocating is slow, so keep one result for every shape
const buffers = new Map<string, M>()

export function project(x: M, w: M): M {
  const key = `${x.length}x${w[0].length}`
  if (!buffers.has(key))
    buffers.set(
      key,
      Array.from(x, () => Array.from(w[0], () => 0)),
    )
  const out = buffers.get(key)!
  for (let i = 0; i < x.length; i++) {
    for (let t = 0; t < w.length; t++) {
      for (let j = 0; j < w[0].length; j++) out[i][j] += x[i][t] * w[t][j]
    }
  }
  return out.map((row) => [...row])
}

export function scores(q: M, k: M): M {
  const out: M = []
  for (const query of q) {
    const r: number[] = []
    for (const key of k) r.push(inner(query, key))
    out.push(r)
  }
  return out
}

export function scale(s: M, d: number): M {
  const out: M = []
  for (const row of s) {
    const r: number[] = []
    for (const e of row) r.push(e / d ** 0.5)
    out.push(r)
  }
  return out
}

export function causalMask(s: M): M {
  const out: M = []
  for (const [i, row] of s.entries()) {
    const r: number[] = []
    for (const [j, e] of Array.from(row).entries()) r.push(j > i ? -Infinity : e)
    out.push(r)
  }
  return out
}

export function softmax(s: M): M {
  const out: M = []
  for (const row of s) {
    let m = -Infinity
    for (const e of row) m = Math.max(m, e)
    const r: number[] = []
    let total = 0
    for (const e of row) {
      const p = m === -Infinity ? 0 : Math.exp(e - m)
      r.push(p)
      total += p
    }
    out.push(total === 0 ? r : r.map((p) => p / total))
  }
  return out
}

export function weightedSum(a: M, v: M): M {
  const out: M = []
  for (const row of a) {
    const r: number[] = []
    for (let j = 0; j < v[0].length; j++) r.push(inner(row, col(v, j)))
    out.push(r)
  }
  return out
}

export function attention(x: M, w: { wq: M; wk: M; wv: M }, opts: { causal: boolean }) {
  const trace: Record<string, M> = {}
  trace.q = project(x, w.wq)
  trace.k = project(x, w.wk)
  trace.v = project(x, w.wv)
  trace.scores = scores(trace.q, trace.k)
  trace.scaled = scale(trace.scores, trace.q[0].length)
  trace.masked = opts.causal ? causalMask(trace.scaled) : trace.scaled
  trace.weights = softmax(trace.masked)
  trace.output = weightedSum(trace.weights, trace.v)
  return trace
}
