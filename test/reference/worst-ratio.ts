/** Authority on how much of its bound a result uses up: 1 is all of it, Infinity means that it is simply different. */
import { mapEntries, type Matrix } from '../../reference/matrix.ts'

export function worstRatio(got: Matrix, expected: Matrix, bound: Matrix): number {
  const sameShape =
    got.length === expected.length && got.every((row, i) => row.length === expected[i]?.length)
  if (!sameShape) return Infinity
  const ratios = mapEntries(
    Array.from(got, (row) => Array.from(row)),
    (entry, i, j) => ratio(entry, expected[i]?.[j] ?? NaN, bound[i]?.[j] ?? NaN),
  )
  return ratios.flat().reduce((a, b) => Math.max(a, b), 0)
}

function ratio(got: number, expected: number, bound: number): number {
  if (got === expected || (Number.isNaN(got) && Number.isNaN(expected))) return 0
  const used = Math.abs(got - expected) / bound
  return Number.isNaN(used) ? Infinity : used
}
