// Typed arrays, Welford's variance, natural logarithms, Math.hypot.
type Vec = ArrayLike<number>

const dot = (a: Vec, b: Vec) => Array.from(a).reduce((s, x, i) => s + x * b[i], 0)

export const dotProducts = (query: Vec, keys: Vec[]) => Float64Array.from(keys, (key) => dot(query, key))

export const variance = (xs: Vec) => {
  let [n, mean, m2] = [0, 0, 0]
  for (const x of Array.from(xs)) {
    const delta = x - mean
    mean += delta / ++n
    m2 += delta * (x - mean)
  }
  return m2 / n
}

export const attend = (query: Vec, keys: Vec[], { scaled }: { scaled: boolean }) => {
  const q = scaled ? Float64Array.from(query, (x) => x / Math.sqrt(query.length)) : query
  const s = dotProducts(q, keys)
  const max = s.reduce((a, b) => (a > b ? a : b))
  const logSum = max + Math.log(s.reduce((sum, x) => sum + Math.exp(x - max), 0))
  return s.map((x) => Math.exp(x - logSum))
}

export const entropy = (weights: Vec) =>
  Array.from(weights)
    .filter((p) => p > 0)
    .reduce((h, p) => h + (p * Math.log(1 / p)) / Math.LN2, 0)

export const softmaxJacobian = (weights: Vec) =>
  Array.from(weights, (p, i) => Float64Array.from(weights, (q, j) => p * ((i === j ? 1 : 0) - q)))

export const gradientNorm = (weights: Vec) =>
  Math.hypot(...softmaxJacobian(weights).flatMap((row) => Array.from(row)))
