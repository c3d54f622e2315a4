import { scores } from '../stages.ts'
import { dot, mapCells, matmul, outer, times, transpose, type Matrix, type Row } from '../matrix.ts'

type Scores = (q: Matrix, k: Matrix) => Matrix

const norm = (row: Row): number => Math.hypot(...row)

const dropLast = (row: Row): Row => row.slice(0, -1)

export const mistakes: Record<string, Scores> = {
  'scores-no-transpose': matmul,
  'scores-k-q-swapped': (q, k) => transpose(scores(q, k)),
  'scores-q-with-q': (q) => matmul(q, transpose(q)),
  'scores-k-with-k': (_, k) => matmul(k, transpose(k)),
  'scores-drops-last': (q, k) => scores(q.map(dropLast), k.map(dropLast)),
  'scores-accumulator-kept': (q, k, total = 0) =>
    q.map((query) => k.map((key) => (total = times(query, key).reduce((acc, x) => acc + x, total)))),
  'scores-cosine': outer((query, key) => dot(query, key) / norm(query) / norm(key)),
  'scores-absolute': outer((query, key) => Math.abs(dot(query, key))),
  'scores-already-scaled': outer((query, key) => dot(query, key) * query.length ** -0.5),
  'scores-integers': (q, k) => mapCells((score) => score | 0)(scores(q, k)),
  'shared-rows': (q, k) => {
    const rows = scores(q, k)
    return rows.map(() => rows[rows.length - 1]!)
  },
}
