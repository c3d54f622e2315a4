import { project } from '../stages.ts'
import { dot, mapCells, matmul, outer, sum, times, transpose, type Matrix, type Row } from '../matrix.ts'

type Project = (x: Matrix, w: Matrix) => Matrix

/** Every entry plus all before it, row after row. */
const runningTotals = (m: Matrix): Matrix =>
  m.reduce<{ rows: Matrix; total: number }>(
    ({ rows, total }, row) => {
      const totals = row.map((_, j) => total + sum(row.slice(0, j + 1)))
      return { rows: [...rows, totals], total: totals.at(-1) ?? total }
    },
    { rows: [], total: 0 },
  ).rows

export const mistakes: Record<string, Project> = {
  'project-transposed-w': outer(dot),
  'project-returns-input': (x) => x.map((row) => [...row]),
  'project-transposed-result': (x, w) => transpose(w).map((column) => x.map((row) => dot(row, column))),
  'project-w-times-x': (x, w) => matmul(w, x),
  'project-drops-last': (x, w) =>
    outer((row, column) => sum(times(row, column).slice(0, -1)))(x, transpose(w)),
  'project-accumulator-kept': (x, w) => runningTotals(project(x, w)),
  'project-integers': (x, w) => mapCells(Math.trunc)(matmul(x, w)),
  'shared-rows': (x, w) => {
    const row: Row = []
    return x.map((token) => Object.assign(row, project([token], w)[0]))
  },
}
