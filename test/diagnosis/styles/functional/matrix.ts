/** Small functions to build the stages from. */

export type Matrix = number[][]
export type Row = number[]

export const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i)

export const zipWith =
  <A, B, C>(f: (a: A, b: B) => C) =>
  (as: A[], bs: B[]): C[] =>
    as.map((a, i) => f(a, bs[i]!))

export const sum = (xs: Row): number => xs.reduce((total, x) => total + x, 0)

export const times = zipWith((a: number, b: number) => a * b)

export const dot = (a: Row, b: Row): number => sum(times(a, b))

export const transpose = (m: Matrix): Matrix => (m[0] ?? []).map((_, j) => m.map((row) => row[j]!))

/** Every row of a, combined by f with every row of b. */
export const outer =
  (f: (a: Row, b: Row) => number) =>
  (a: Matrix, b: Matrix): Matrix =>
    a.map((rowA) => b.map((rowB) => f(rowA, rowB)))

export const matmul = (a: Matrix, b: Matrix): Matrix => outer(dot)(a, transpose(b))

/** f of every entry, with its row and column. */
export const mapCells =
  (f: (x: number, i: number, j: number) => number) =>
  (m: Matrix): Matrix =>
    m.map((row, i) => row.map((x, j) => f(x, i, j)))
