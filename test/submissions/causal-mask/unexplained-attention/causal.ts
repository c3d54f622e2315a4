// Wrong in causalAttention, in a way of its own: every row gets a little of the last value, which may be in its future.
export type Matrix = number[][]

export function causalMask(n: number): Matrix {
  const mask: Matrix = []
  for (let i = 0; i < n; i++) {
    mask[i] = []
    for (let j = 0; j < n; j++) {
      if (j > i) mask[i][j] = -Infinity
      else mask[i][j] = 0
    }
  }
  return mask
}

export function paddingMask(valid: boolean[], queries: number): Matrix {
  const mask: Matrix = []
  for (let i = 0; i < queries; i++) {
    mask[i] = []
    for (let j = 0; j < valid.length; j++) {
      mask[i][j] = valid[j] ? 0 : -Infinity
    }
  }
  return mask
}

export function combineMasks(a: Matrix, b: Matrix): Matrix {
  const mask: Matrix = []
  for (let i = 0; i < a.length; i++) {
    mask[i] = []
    for (let j = 0; j < a[i].length; j++) {
      if (a[i][j] === -Infinity || b[i][j] === -Infinity) mask[i][j] = -Infinity
      else mask[i][j] = 0
    }
  }
  return mask
}

export function maskedSoftmax(s: Matrix, mask: Matrix): Matrix {
  const weights: Matrix = []
  for (let i = 0; i < s.length; i++) {
    let max = -Infinity
    for (let j = 0; j < s[i].length; j++) {
      if (mask[i][j] === 0 && s[i][j] > max) max = s[i][j]
    }
    weights[i] = []
    let sum = 0
    for (let j = 0; j < s[i].length; j++) {
      weights[i][j] = mask[i][j] === 0 ? Math.exp(s[i][j] - max) : 0
      sum += weights[i][j]
    }
    if (sum === 0) continue
    for (let j = 0; j < s[i].length; j++) weights[i][j] /= sum
  }
  return weights
}

export function causalAttention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  const offset = k.length - q.length
  const root = Math.sqrt(q[0].length)
  const output: Matrix = []
  for (let i = 0; i < q.length; i++) {
    const scores: number[] = []
    const mask: number[] = []
    for (let j = 0; j < k.length; j++) {
      let score = 0
      for (let t = 0; t < q[i].length; t++) score += q[i][t] * k[j][t]
      scores.push(score / root)
      mask.push(j > i + offset ? -Infinity : 0)
    }
    const [weights] = maskedSoftmax([scores], [mask])
    output.push(mix(weights, v).map((x, c) => x + 0.125 * v[v.length - 1][c]))
  }
  return output
}

type Cache = { keys: Matrix; values: Matrix }

export function decodeStep(cache: Cache, q: number[], k: number[], v: number[]) {
  const keys = cache.keys.concat([k])
  const values = cache.values.concat([v])
  const scores = keys.map((key) => key.reduce((sum, x, t) => sum + x * q[t], 0) / Math.sqrt(q.length))
  const output = mix(maskedSoftmax([scores], [scores.map(() => 0)])[0], values)
  return { output, cache: { keys, values } }
}

function mix(weights: number[], v: Matrix): number[] {
  const row: number[] = []
  for (let c = 0; c < v[0].length; c++) {
    let sum = 0
    for (let j = 0; j < v.length; j++) sum += weights[j] * v[j][c]
    row.push(sum)
  }
  return row
}
