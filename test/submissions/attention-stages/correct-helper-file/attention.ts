// Correct: the matrix work is done in a file beside this one.
import { map, times, timesTransposed, type Matrix } from './matrix'

export const project = (x: Matrix, w: Matrix) => times(x, w)

export const scores = (q: Matrix, k: Matrix) => timesTransposed(q, k)

export const scale = (s: Matrix, d: number) => map(s, (score) => score / Math.sqrt(d))

export const causalMask = (s: Matrix) => map(s, (score, i, j) => (j > i ? -Infinity : score))

export function softmax(s: Matrix): Matrix {
  return s.map((row) => {
    const max = row.reduce((a, b) => Math.max(a, b), -Infinity)
    const powers = row.map((score) => (score === -Infinity ? 0 : Math.exp(score - max)))
    const total = powers.reduce((a, b) => a + b, 0)
    return powers.map((power) => (total === 0 ? 0 : power / total))
  })
}

export const weightedSum = (a: Matrix, v: Matrix) => times(a, v)

export function attention(
  x: Matrix,
  { wq, wk, wv }: { wq: Matrix; wk: Matrix; wv: Matrix },
  { causal }: { causal: boolean },
) {
  const q = project(x, wq)
  const k = project(x, wk)
  const v = project(x, wv)
  const s = scores(q, k)
  const scaled = scale(s, q[0].length)
  const masked = causal ? causalMask(scaled) : scaled
  const weights = softmax(masked)
  return { q, k, v, scores: s, scaled, masked, weights, output: weightedSum(weights, v) }
}
