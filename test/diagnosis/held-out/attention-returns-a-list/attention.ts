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

export function project(x: M, w: M): M {
  const out: M = []
  for (const row of x) {
    const r: number[] = []
    for (let j = 0; j < w[0].length; j++) r.push(inner(row, col(w, j)))
    out.push(r)
  }
  return out
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
  const q = project(x, w.wq)
  const k = project(x, w.wk)
  const v = project(x, w.wv)
  const raw = scores(q, k)
  const scaled = scale(raw, q[0].length)
  const masked = opts.causal ? causalMask(scaled) : scaled
  const weights = softmax(masked)
  const output = weightedSum(weights, v)
  return [q, k, v, raw, scaled, masked, weights, output]
}
