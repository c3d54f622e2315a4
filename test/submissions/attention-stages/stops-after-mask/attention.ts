// Unfinished: right up to causalMask, the rest not started.
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
  throw new NotImplemented('softmax')
}

export function weightedSum(a: Matrix, v: Matrix): Matrix {
  throw new NotImplemented('weightedSum')
}

export function attention(x: Matrix, { wq, wk, wv }: Weights, { causal }: { causal: boolean }) {
  throw new NotImplemented('attention')
}

class NotImplemented extends Error {
  constructor(stage: string) {
    super(`${stage} is not written yet`)
    this.name = 'NotImplemented'
  }
}
