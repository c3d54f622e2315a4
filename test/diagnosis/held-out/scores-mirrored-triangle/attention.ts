export type Matrix = number[][]
type Weights = { wq: Matrix; wk: Matrix; wv: Matrix }

export function project(x: Matrix, w: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < x.length; i++) {
    result[i] = []
    for (let j = 0; j < w[0].length; j++) {
      let sum = 0
      for (let t = 0; t < w.length; t++) {
        sum += x[i][t] * w[t][j]
      }
      result[i][j] = sum
    }
  }
  return result
}

export function scores(q: Matrix, k: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < q.length; i++) {
    result[i] = []
    for (let j = 0; j < k.length; j++) {
      if (j < i && i < k.length) {
        // the dot product does not care about the order: half of the work is enough
        result[i][j] = result[j][i]
        continue
      }
      let sum = 0
      for (let t = 0; t < q[i].length; t++) {
        sum += q[i][t] * k[j][t]
      }
      result[i][j] = sum
    }
  }
  return result
}

export function scale(s: Matrix, d: number): Matrix {
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    result[i] = []
    for (let j = 0; j < s[i].length; j++) {
      result[i][j] = s[i][j] / Math.sqrt(d)
    }
  }
  return result
}

export function causalMask(s: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    result[i] = []
    for (let j = 0; j < s[i].length; j++) {
      if (j > i) {
        result[i][j] = -Infinity
      } else {
        result[i][j] = s[i][j]
      }
    }
  }
  return result
}

export function softmax(s: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < s.length; i++) {
    let max = -Infinity
    for (let j = 0; j < s[i].length; j++) {
      if (s[i][j] > max) max = s[i][j]
    }
    result[i] = []
    let sum = 0
    for (let j = 0; j < s[i].length; j++) {
      result[i][j] = max === -Infinity ? 0 : Math.exp(s[i][j] - max)
      sum += result[i][j]
    }
    for (let j = 0; j < s[i].length; j++) {
      if (sum > 0) result[i][j] /= sum
    }
  }
  return result
}

export function weightedSum(a: Matrix, v: Matrix): Matrix {
  const result: Matrix = []
  for (let i = 0; i < a.length; i++) {
    result[i] = []
    for (let j = 0; j < v[0].length; j++) {
      let sum = 0
      for (let t = 0; t < v.length; t++) {
        sum += a[i][t] * v[t][j]
      }
      result[i][j] = sum
    }
  }
  return result
}

export function attention(x: Matrix, { wq, wk, wv }: Weights, { causal }: { causal: boolean }) {
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
