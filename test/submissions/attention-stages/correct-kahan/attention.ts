// Correct: every sum is compensated.
type Matrix = number[][]

/** Compensated summation (Kahan): the rounding error of each addition is carried along. */
class Accumulator {
  private total = 0
  private lost = 0

  add(term: number) {
    const corrected = term - this.lost
    const next = this.total + corrected
    this.lost = next - this.total - corrected
    this.total = next
    return this
  }

  get value() {
    return this.total
  }
}

function dot(length: number, left: (t: number) => number, right: (t: number) => number) {
  const accumulator = new Accumulator()
  for (let t = 0; t < length; t++) accumulator.add(left(t) * right(t))
  return accumulator.value
}

function build(rows: number, columns: number, entry: (i: number, j: number) => number): Matrix {
  return Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => entry(i, j)))
}

export function project(x: Matrix, w: Matrix): Matrix {
  return build(x.length, w[0].length, (i, j) => dot(w.length, (t) => x[i][t], (t) => w[t][j]))
}

export function scores(q: Matrix, k: Matrix): Matrix {
  return build(q.length, k.length, (i, j) => dot(q[i].length, (t) => q[i][t], (t) => k[j][t]))
}

export function scale(s: Matrix, d: number): Matrix {
  return build(s.length, s[0].length, (i, j) => s[i][j] / Math.sqrt(d))
}

export function causalMask(s: Matrix): Matrix {
  return build(s.length, s[0].length, (i, j) => (j > i ? -Infinity : s[i][j]))
}

export function softmax(s: Matrix): Matrix {
  return s.map((row) => {
    const largest = row.reduce((a, b) => Math.max(a, b), -Infinity)
    if (largest === -Infinity) return row.map(() => 0)
    const powers = row.map((score) => Math.exp(score - largest))
    const total = powers.reduce((sum, power) => sum.add(power), new Accumulator()).value
    return powers.map((power) => power / total)
  })
}

export function weightedSum(a: Matrix, v: Matrix): Matrix {
  return build(a.length, v[0].length, (i, j) => dot(v.length, (t) => a[i][t], (t) => v[t][j]))
}

export function attention(x: Matrix, { wq, wk, wv }: { wq: Matrix; wk: Matrix; wv: Matrix }, { causal }: { causal: boolean }) {
  const q = project(x, wq)
  const k = project(x, wk)
  const v = project(x, wv)
  const s = scores(q, k)
  const scaled = scale(s, q[0].length)
  const masked = causal ? causalMask(scaled) : scaled
  const weights = softmax(masked)
  const output = weightedSum(weights, v)
  return { q, k, v, scores: s, scaled, masked, weights, output }
}
