// Imprecise in softmax: the weights are rounded to single precision.
type Rows = number[][]

class Mat {
  constructor(readonly rows: Rows) {}

  get width() {
    return this.rows[0]?.length ?? 0
  }

  get T() {
    return new Mat(Array.from({ length: this.width }, (_, j) => this.rows.map((r) => r[j])))
  }

  times(other: Mat) {
    const columns = other.T.rows
    return new Mat(this.rows.map((r) => columns.map((c) => r.reduce((acc, e, t) => acc + e * c[t], 0))))
  }

  map(f: (entry: number, i: number, j: number) => number) {
    return new Mat(this.rows.map((r, i) => r.map((e, j) => f(e, i, j))))
  }
}

const project = (x: Rows, w: Rows): Rows => new Mat(x).times(new Mat(w)).rows

const scores = (q: Rows, k: Rows): Rows => new Mat(q).times(new Mat(k).T).rows

const scale = (s: Rows, d: number): Rows => new Mat(s).map((e) => e / Math.sqrt(d)).rows

const causalMask = (s: Rows): Rows => new Mat(s).map((e, i, j) => (i < j ? -Infinity : e)).rows

function softmax(s: Rows): Rows {
  return s.map((row) => {
    const top = Math.max(...row)
    if (!Number.isFinite(top)) return row.map(() => 0)
    const powers = row.map((e) => Math.exp(e - top))
    const total = powers.reduce((a, b) => a + b)
    return powers.map((p) => Math.fround(p / total))
  })
}

const weightedSum = (a: Rows, v: Rows): Rows => new Mat(a).times(new Mat(v)).rows

function attention(x: Rows, w: { wq: Rows; wk: Rows; wv: Rows }, { causal }: { causal: boolean }) {
  const q = project(x, w.wq)
  const k = project(x, w.wk)
  const v = project(x, w.wv)
  const raw = scores(q, k)
  const scaled = scale(raw, new Mat(q).width)
  const masked = causal ? causalMask(scaled) : scaled
  const weights = softmax(masked)
  return { q, k, v, scores: raw, scaled, masked, weights, output: weightedSum(weights, v) }
}

export { project, scores, scale, causalMask, softmax, weightedSum, attention }
