type Rows = number[][]

class Mat {
  constructor(readonly rows: Rows) {}

  static of(rows: number, columns: number, f: (i: number, j: number) => number) {
    return new Mat(Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => f(i, j))))
  }

  get height() {
    return this.rows.length
  }

  get width() {
    return this.rows[0]?.length ?? 0
  }

  get T() {
    return Mat.of(this.width, this.height, (i, j) => this.rows[j][i])
  }

  times(other: Mat) {
    return Mat.of(this.height, other.width, (i, j) => {
      let acc = 0
      for (let t = 0; t < this.width; t++) acc += this.rows[i][t] * other.rows[t][j]
      return acc
    })
  }

  map(f: (entry: number, i: number, j: number) => number) {
    return Mat.of(this.height, this.width, (i, j) => f(this.rows[i][j], i, j))
  }
}

export const project = (x: Rows, w: Rows): Rows => new Mat(x).times(new Mat(w)).rows

export const scores = (q: Rows, k: Rows): Rows => new Mat(q).times(new Mat(k).T).rows

export const scale = (s: Rows, d: number): Rows => new Mat(s).map((e) => e / Math.sqrt(d)).rows

export const causalMask = (s: Rows): Rows => new Mat(s).map((e, i, j) => (i < j ? -Infinity : e)).rows

export function softmax(s: Rows): Rows {
  return s.map((row) => {
    const top = Math.max(...row)
    if (!Number.isFinite(top)) return row.map(() => 0)
    const powers = row.map((e) => Math.exp(e - top))
    const total = powers.reduce((a, b) => a + b)
    return powers.map((p) => p / total)
  })
}

export const weightedSum = (a: Rows, v: Rows): Rows =>
  Mat.of(a.length, v[0].length, (i, j) => {
    let acc = 0
    for (let t = 0; t < v.length; t++) {
      // hidden keys have no weight
      if (a[i][t] > 0) acc += a[i][t] * v[t][j]
    }
    return acc
  }).rows

export function attention(x: Rows, w: { wq: Rows; wk: Rows; wv: Rows }, { causal }: { causal: boolean }) {
  const q = project(x, w.wq)
  const k = project(x, w.wk)
  const v = project(x, w.wv)
  const raw = scores(q, k)
  const scaled = scale(raw, new Mat(q).width)
  const masked = causal ? causalMask(scaled) : scaled
  const weights = softmax(masked)
  return { q, k, v, scores: raw, scaled, masked, weights, output: weightedSum(weights, v) }
}
