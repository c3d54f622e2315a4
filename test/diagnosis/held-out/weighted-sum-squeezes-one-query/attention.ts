type Matrix = number[][]

const sum = (xs: number[]) => xs.reduce((a, b) => a + b, 0)
const dot = (a: number[], b: number[]) => sum(a.map((x, i) => x * b[i]))
const transpose = (m: Matrix): Matrix => m[0].map((_, j) => m.map((row) => row[j]))

export const project = (x: Matrix, w: Matrix): Matrix => {
  const columns = transpose(w)
  return x.map((row) => columns.map((column) => dot(row, column)))
}

export const scores = (q: Matrix, k: Matrix): Matrix => q.map((query) => k.map((key) => dot(query, key)))

export const scale = (s: Matrix, d: number): Matrix =>
  s.map((row) => row.map((score) => score / Math.sqrt(d)))

export const causalMask = (s: Matrix): Matrix =>
  s.map((row, i) => row.map((score, j) => (j <= i ? score : -Infinity)))

const softmaxRow = (row: number[]): number[] => {
  const max = Math.max(...row)
  if (max === -Infinity) return row.map(() => 0)
  const exps = row.map((score) => Math.exp(score - max))
  const total = sum(exps)
  return exps.map((e) => e / total)
}
export const softmax = (s: Matrix): Matrix => s.map(softmaxRow)

// one query has one output: no need for a matrix around it
const squeeze = (m: Matrix): any => (m.length === 1 ? m[0] : m)

export const weightedSum = (a: Matrix, v: Matrix): Matrix => {
  const features = transpose(v)
  return squeeze(a.map((weights) => features.map((feature) => dot(weights, feature))))
}

export const attention = (
  x: Matrix,
  { wq, wk, wv }: Record<'wq' | 'wk' | 'wv', Matrix>,
  { causal }: { causal: boolean },
) => {
  const [q, k, v] = [wq, wk, wv].map((w) => project(x, w))
  const s = scores(q, k)
  const scaled = scale(s, q[0].length)
  const masked = causal ? causalMask(scaled) : scaled
  const weights = softmax(masked)
  return { q, k, v, scores: s, scaled, masked, weights, output: weightedSum(weights, v) }
}
