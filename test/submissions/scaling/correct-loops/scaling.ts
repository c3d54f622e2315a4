export function dotProducts(query: number[], keys: number[][]): number[] {
  const result: number[] = []
  for (let j = 0; j < keys.length; j++) {
    let s = 0
    for (let t = 0; t < query.length; t++) s += query[t] * keys[j][t]
    result.push(s)
  }
  return result
}

export function variance(xs: number[]): number {
  let mean = 0
  for (const x of xs) mean += x
  mean /= xs.length
  let v = 0
  for (const x of xs) v += (x - mean) * (x - mean)
  return v / xs.length
}

export function attend(query: number[], keys: number[][], options: { scaled: boolean }): number[] {
  const s = dotProducts(query, keys)
  if (options.scaled) {
    for (let j = 0; j < s.length; j++) s[j] /= Math.sqrt(query.length)
  }
  const m = Math.max(...s)
  let total = 0
  for (let j = 0; j < s.length; j++) {
    s[j] = Math.exp(s[j] - m)
    total += s[j]
  }
  for (let j = 0; j < s.length; j++) s[j] /= total
  return s
}

export function entropy(weights: number[]): number {
  let h = 0
  for (const p of weights) {
    if (p === 0) continue
    h -= p * Math.log2(p)
  }
  return h
}

export function softmaxJacobian(weights: number[]): number[][] {
  const n = weights.length
  const j: number[][] = []
  for (let r = 0; r < n; r++) {
    j.push(new Array(n).fill(0))
    for (let c = 0; c < n; c++) {
      if (r === c) j[r][c] = weights[r] * (1 - weights[r])
      else j[r][c] = -weights[r] * weights[c]
    }
  }
  return j
}

export function gradientNorm(weights: number[]): number {
  let s = 0
  for (const row of softmaxJacobian(weights)) for (const x of row) s += x ** 2
  return Math.sqrt(s)
}
