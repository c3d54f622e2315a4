export type Matrix = number[][]

export function map(m: Matrix, f: (entry: number, i: number, j: number) => number): Matrix {
  return m.map((row, i) => row.map((entry, j) => f(entry, i, j)))
}

export function times(a: Matrix, b: Matrix): Matrix {
  return timesTransposed(a, transpose(b))
}

export function timesTransposed(a: Matrix, b: Matrix): Matrix {
  return a.map((left) => b.map((right) => left.reduce((sum, entry, t) => sum + entry * right[t], 0)))
}

function transpose(m: Matrix): Matrix {
  return m[0].map((_, j) => m.map((row) => row[j]))
}
