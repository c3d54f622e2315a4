/** The model answer to assignment 02: one query, its keys, and what the scaling by √d does to its weights. */
export type Matrix = number[][]

/** query · key for each key */
export function dotProducts(query: number[], keys: Matrix): number[] {
  return keys.map((key) => sum(query.map((entry, t) => entry * (key[t] ?? NaN))))
}

/** Σ (x − mean)² / n */
export function variance(xs: number[]): number {
  const mean = sum(xs) / xs.length
  return sum(xs.map((x) => (x - mean) ** 2)) / xs.length
}

/** softmax(q·Kᵀ / √d) if scaled, softmax(q·Kᵀ) if not */
export function attend(query: number[], keys: Matrix, { scaled }: { scaled: boolean }): number[] {
  const divisor = scaled ? Math.sqrt(query.length) : 1
  const scores = dotProducts(query, keys).map((score) => score / divisor)
  // exp(1000) is Infinity; the largest exponent here is 0, and the shift cancels in the ratio.
  const largest = scores.reduce((a, b) => Math.max(a, b), -Infinity)
  const exponentials = scores.map((score) => Math.exp(score - largest))
  const total = sum(exponentials)
  return exponentials.map((exponential) => exponential / total)
}

/** −Σ p·log₂ p, where a weight of 0 adds nothing */
export function entropy(weights: number[]): number {
  return sum(weights.map((p) => (p > 0 ? -p * Math.log2(p) : 0)))
}

/** diag(p) − p·pᵀ */
export function softmaxJacobian(weights: number[]): Matrix {
  return weights.map((p, i) => weights.map((other, j) => (i === j ? p : 0) - p * other))
}

/** √ of the sum of all squared entries of the Jacobian */
export function gradientNorm(weights: number[]): number {
  const entries = softmaxJacobian(weights).flat()
  return Math.sqrt(sum(entries.map((entry) => entry ** 2)))
}

function sum(xs: number[]): number {
  return xs.reduce((total, x) => total + x, 0)
}
