/** Authority on the comparison of two small matrices: expected beside got, with the wrong cells marked. */
import { showApart, showNumber } from '../domain/show-number.ts'
import { isList, isMatrix, isRecord } from '../domain/value.ts'
import type { Matrix, Value } from '../domain/value.ts'
import { subjectOf, writeCall } from './call-notation.ts'
import type { Focus } from './find-focus.ts'
import { isWithin } from '../domain/is-within.ts'
import type { CellView, ComparisonView, MatrixRow } from './report-view.ts'

const MOST_ROWS_OR_COLUMNS = 6
/** Up to so many columns, a cell has room for six digits; beyond, for four. */
const ROOMY_COLUMNS = 3
const WIDEST_PAIR = 78

/** Null where there is nothing to lay side by side: no matrix, one too large, or only some of its rows compared. */
export function compareMatrices(focus: Focus, call: string): ComparisonView | null {
  const { vector, finding } = focus
  if (finding.kind !== 'divergence' || vector.rows !== null) return null
  const expected = asSmallMatrix(finding.expected)
  const got = asSmallMatrix(finding.got)
  if (expected === null || got === null) return null
  const comparable = shapeOf(expected) === shapeOf(got)
  const bounds = boundsOf(vector.bound, finding.field)
  const cells = got.map((row, i) =>
    row.map((entry, j) => {
      const wanted = comparable ? (expected[i]?.[j] ?? entry) : entry
      const wrong = !isWithin(entry, wanted, { ...vector.tolerance, bound: bounds?.[i]?.[j] ?? null })
      return { ...showBoth(wanted, entry, { wrong, columns: row.length }), wrong }
    }),
  )
  const gotRows = label(cells.map((row) => row.map(({ got: text, wrong }) => ({ text, wrong }))))
  const expectedRows = label(
    comparable
      ? cells.map((row) => row.map(({ expected: text }) => ({ text, wrong: false })))
      : expected.map((row) => row.map((entry) => ({ text: showNumber(entry, 6), wrong: false }))),
  )
  return {
    vector: vector.id,
    intent: vector.intent,
    call: writeCall(vector.stage, vector.inputs),
    subject: subjectOf(call, finding.field),
    expectedShape: shapeOf(expected),
    gotShape: shapeOf(got),
    expected: expectedRows,
    got: gotRows,
    pairs: pairRows(expectedRows, gotRows),
    expectedColumns: columnsOf(expected),
    gotColumns: columnsOf(got),
    wide: widthOf(expectedRows) + widthOf(gotRows) > WIDEST_PAIR,
    marksWrong: comparable,
  }
}

function asSmallMatrix(value: Value | null): Matrix | null {
  const candidate =
    value !== null && isList(value) && value.every((entry) => typeof entry === 'number') ? [value] : value
  if (candidate === null || !isMatrix(candidate)) return null
  const columns = candidate[0]?.length ?? 0
  return columns > 0 && columns <= MOST_ROWS_OR_COLUMNS && candidate.length <= MOST_ROWS_OR_COLUMNS
    ? candidate
    : null
}

function boundsOf(bound: Value | null, field: string | null): Matrix | null {
  if (bound === null || field === null) return asSmallMatrix(bound)
  return isRecord(bound) ? asSmallMatrix(bound[field] ?? null) : null
}

function showBoth(expected: number, got: number, { wrong, columns }: { wrong: boolean; columns: number }) {
  const digits = columns <= ROOMY_COLUMNS ? 6 : 4
  const short = { expected: showNumber(expected, digits), got: showNumber(got, digits) }
  if (!wrong || short.expected !== short.got) return short
  const [wanted, found] = showApart(expected, got)
  return { expected: wanted, got: found }
}

function shapeOf(matrix: Matrix): string {
  return `${matrix.length} × ${matrix[0]?.length ?? 0}`
}

function columnsOf(matrix: Matrix): readonly string[] {
  return (matrix[0] ?? []).map((_, index) => `${index + 1}`)
}

function label(rows: readonly (readonly CellView[])[]): readonly MatrixRow[] {
  return rows.map((cells, index) => ({ label: `row ${index + 1}`, cells }))
}

function pairRows(expected: readonly MatrixRow[], got: readonly MatrixRow[]): ComparisonView['pairs'] {
  const longer = expected.length > got.length ? expected : got
  return longer.map((row, index) => ({
    label: row.label,
    expected: expected[index]?.cells ?? blank(expected),
    got: got[index]?.cells ?? blank(got),
  }))
}

function blank(rows: readonly MatrixRow[]): readonly CellView[] {
  return (rows[0]?.cells ?? []).map(() => ({ text: '', wrong: false }))
}

/** Columns as wide as their widest cell, each with its brackets and a gap. */
function widthOf(rows: readonly MatrixRow[]): number {
  const cells = rows.flatMap((row) => row.cells)
  return (rows[0]?.cells.length ?? 0) * (Math.max(...cells.map((cell) => cell.text.length)) + 4)
}
