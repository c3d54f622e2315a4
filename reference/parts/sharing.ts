/** Authority on softmax, taken apart: along what, shifted by what, raised how, divided by which total, and what follows. */
import type { Matrix } from '../matrix.ts'
import { asItIs, type Finish } from './finish.ts'

export type Row = readonly number[]

export type SharingParts = {
  /** Row by row, if all is right. */
  readonly along: (s: Matrix, share: (row: Row) => Row) => Matrix
  /** The largest score of the row, if all is right; `s` is everything. */
  readonly shift: (row: Row, s: Matrix) => number
  readonly raise: (row: Row, shift: number) => Row
  readonly total: (raised: Row) => number
  /** What one entry becomes: raised ÷ total, if all is right. */
  readonly divide: (raised: number, total: number, exponent: number) => number
  /** A row with every key masked: zeros, if all is right; null where it is not looked after. */
  readonly empty: ((row: Row) => Row) | null
  readonly finish: Finish<[s: Matrix]>
}

export function sharing(changes: Partial<SharingParts>): (s: Matrix) => Matrix {
  const parts: SharingParts = {
    along: (s, share) => s.map(share),
    shift: largestOf,
    raise: powers,
    total: sumOf,
    divide: (raised, total) => raised / total,
    empty: (row) => row.map(() => 0),
    finish: asItIs,
    ...changes,
  }
  return (s) =>
    parts.finish(
      parts.along(s, (row) => shareOut(row, s, parts)),
      s,
    )
}

function shareOut(row: Row, s: Matrix, { shift, raise, total, divide, empty }: SharingParts): Row {
  if (empty !== null && largestOf(row) === -Infinity) return empty(row)
  const from = shift(row, s)
  const raised = raise(row, from)
  const sum = total(raised)
  return raised.map((power, j) => divide(power, sum, (row[j] ?? NaN) - from))
}

export function powers(row: Row, shift: number): Row {
  return row.map((x) => Math.exp(x - shift))
}

export function sumOf(row: Row): number {
  return row.reduce((sum, entry) => sum + entry, 0)
}

export function largestOf(row: Row): number {
  return row.reduce((a, b) => Math.max(a, b), -Infinity)
}
