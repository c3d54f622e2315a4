import { Tensor } from './tensor.ts'

export function add(a: Tensor, b: Tensor): Tensor {
  if (a.rows !== b.rows || a.cols !== b.cols) {
    throw new RangeError(`add: (${a.rows}, ${a.cols}) + (${b.rows}, ${b.cols})`)
  }
  return new Tensor(
    a.rows,
    a.cols,
    a.data.map((value, p) => value + b.data[p]),
  )
}

export function mulScalar(a: Tensor, factor: number): Tensor {
  return a.map((value) => value * factor)
}

/** value on and above the k-th diagonal, 0 elsewhere. */
export function triu(n: number, k: number, value: number): Tensor {
  const out = new Tensor(n, n)
  for (let i = 0; i < n; i++) out.row(i).fill(value, Math.max(0, i + k))
  return out
}

/** value on and below the k-th diagonal, 0 elsewhere. */
export function tril(n: number, k: number, value: number): Tensor {
  const out = new Tensor(n, n)
  for (let i = 0; i < n; i++) out.row(i).fill(value, 0, Math.max(0, i + k + 1))
  return out
}

export function maxAxis(a: Tensor): Float64Array {
  const out = new Float64Array(a.rows).fill(-Infinity)
  for (let p = 0; p < a.data.length; p++) {
    const i = Math.floor(p / a.cols)
    if (a.data[p] > out[i]) out[i] = a.data[p]
  }
  return out
}

export function sumAxis(a: Tensor): Float64Array {
  const out = new Float64Array(a.rows)
  for (let p = 0; p < a.data.length; p++) out[Math.floor(p / a.cols)] += a.data[p]
  return out
}

/** f(entry, column[i]) for every entry of row i. */
export function broadcast(a: Tensor, column: Float64Array, f: (value: number, c: number) => number): Tensor {
  return new Tensor(
    a.rows,
    a.cols,
    a.data.map((value, p) => f(value, column[Math.floor(p / a.cols)])),
  )
}

export const minus = (a: number, b: number): number => a - b
export const over = (a: number, b: number): number => a / b

/** A row of nothing but -Infinity is shifted by 0 and divided by 1: it becomes zeros. */
export function softmaxRows(a: Tensor): Tensor {
  const shift = maxAxis(a).map((max) => (max === -Infinity ? 0 : max))
  const powers = broadcast(a, shift, minus).map(Math.exp)
  return broadcast(
    powers,
    sumAxis(powers).map((sum) => (sum === 0 ? 1 : sum)),
    over,
  )
}
