import { dot, mapCells, matmul, outer, sum, type Matrix, type Row } from './matrix.ts'

export const project = (x: Matrix, w: Matrix): Matrix => matmul(x, w)

export const scores = outer(dot)

export const scale = (s: Matrix, d: number): Matrix => mapCells((score) => score / Math.sqrt(d))(s)

export const causalMask = mapCells((score, i, j) => (j > i ? -Infinity : score))

const divideBySum = (exps: Row, total = sum(exps)): Row => exps.map((e) => e / total)

const softmaxRow = (row: Row, top = Math.max(...row)): Row =>
  top === -Infinity ? row.map(() => 0) : divideBySum(row.map((x) => Math.exp(x - top)))

export const softmax = (s: Matrix): Matrix => s.map((row) => softmaxRow(row))

export const weightedSum = (a: Matrix, v: Matrix): Matrix => matmul(a, v)
