// Wrong in attention: computes everything inline and forgets the division. The stages are right.
type Matrix = number[][]

const sum = (xs: number[]) => xs.reduce((a, b) => a + b, 0)
const dot = (a: number[], b: number[]) => sum(a.map((x, i) => x * b[i]))
const transpose = (m: Matrix): Matrix => m[0].map((_, j) => m.map((row) => row[j]))

export const project = (x: Matrix, w: Matrix): Matrix => {
  const columns = transpose(w)
  return x.map((row) => columns.map((column) => dot(row, column)))
}

export const scores = (q: Matrix, k: Matrix): Matrix => q.map((query) => k.map((key) => dot(query, key)))

export const scale = (s: Matrix, d: number): Matrix => s.map((row) => row.map((score) => score / Math.sqrt(d)))

export const causalMask = (s: Matrix): Matrix => s.map((row, i) => row.map((score, j) => (j <= i ? score : -Infinity)))

const softmaxRow = (row: number[]): number[] => {
  const max = Math.max(...row)
  if (max === -Infinity) return row.map(() => 0)
  const exps = row.map((score) => Math.exp(score - max))
  const total = sum(exps)
  return exps.map((e) => e / total)
}
export const softmax = (s: Matrix): Matrix => s.map(softmaxRow)

export const weightedSum = (a: Matrix, v: Matrix): Matrix => project(a, v)

export const attention = (
  x: Matrix,
  { wq, wk, wv }: Record<'wq' | 'wk' | 'wv', Matrix>,
  { causal }: { causal: boolean },
) => {
  const times = (a: Matrix, b: Matrix) => a.map((row) => transpose(b).map((column) => dot(row, column)))
  const q = times(x, wq)
  const k = times(x, wk)
  const v = times(x, wv)
  const s = times(q, transpose(k))
  const scaled = s.map((row) => [...row])
  const masked = scaled.map((row, i) => row.map((score, j) => (causal && j > i ? -Infinity : score)))
  const weights = masked.map((row) => {
    const largest = Math.max(...row)
    const exps = row.map((score) => Math.exp(score - largest))
    return exps.map((e) => e / sum(exps))
  })
  const output = times(weights, v)
  return { q, k, v, scores: s, scaled, masked, weights, output }
}
