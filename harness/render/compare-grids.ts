/** Authority on the comparison of two small matrices or lists: expected beside got, with the wrong cells marked. */
import { gridOf, type Form, type Grid } from '../domain/grid-of.ts'
import { isWithin, type EntryLimits } from '../domain/is-within.ts'
import { showApart, showNumber } from '../domain/show-number.ts'
import type { Matrix, Value } from '../domain/value.ts'
import { countOf } from './count-of.ts'
import type { CellView, ComparisonView, MatrixRow } from './comparison-view.ts'

const MOST_ROWS_OR_COLUMNS = 6
const MOST_ENTRIES = 8
/** Up to so many columns, a cell has room for six digits; beyond, for four. */
const ROOMY_COLUMNS = 3
const WIDEST_PAIR = 78

export type GridComparison = Omit<ComparisonView, 'vector' | 'intent' | 'call' | 'subject'>

type Limits = Omit<EntryLimits, 'bound'> & { readonly bound: Value | null }

/** Null where one of the two is no numbers, or too many to be read. */
export function compareGrids(
  [wanted, found]: readonly [Value | null | undefined, Value | null | undefined],
  { bound, ...tolerance }: Limits,
): GridComparison | null {
  const [expected, got] = [smallGrid(wanted), smallGrid(found)]
  if (expected === null || got === null) return null
  const comparable = shapeOf(expected) === shapeOf(got)
  const bounds = smallGrid(bound)?.rows
  const cells = got.rows.map((row, i) =>
    row.map((entry, j) => {
      const right = comparable ? (expected.rows[i]?.[j] ?? entry) : entry
      const wrong = !isWithin(entry, right, { ...tolerance, bound: bounds?.[i]?.[j] ?? null })
      return { ...showBoth(right, entry, { wrong, columns: row.length }), wrong }
    }),
  )
  const gotRows = label(
    cells.map((row) => row.map(({ got: text, wrong }) => ({ text, wrong }))),
    got.form,
  )
  const expectedRows = label(
    comparable
      ? cells.map((row) => row.map(({ expected: text }) => ({ text, wrong: false })))
      : expected.rows.map((row) => row.map((entry) => ({ text: showNumber(entry, 6), wrong: false }))),
    expected.form,
  )
  return {
    expectedShape: shapeOf(expected),
    gotShape: shapeOf(got),
    expected: expectedRows,
    got: gotRows,
    pairs: pairRows(expectedRows, gotRows),
    expectedColumns: columnsOf(expected.rows),
    gotColumns: columnsOf(got.rows),
    heads: [...headsOf('expected', expected), ...headsOf('got', got)],
    wide: widthOf(expectedRows) + widthOf(gotRows) > WIDEST_PAIR,
    marksWrong: comparable,
  }
}

function smallGrid(value: Value | null | undefined): Grid | null {
  const grid = gridOf(value ?? undefined)
  if (grid === null) return null
  const columns = grid.rows[0]?.length ?? 0
  const most = grid.form === 'list' ? MOST_ENTRIES : MOST_ROWS_OR_COLUMNS
  return columns > 0 && columns <= most && grid.rows.length <= MOST_ROWS_OR_COLUMNS ? grid : null
}

function showBoth(expected: number, got: number, { wrong, columns }: { wrong: boolean; columns: number }) {
  const digits = columns <= ROOMY_COLUMNS ? 6 : 4
  const short = { expected: showNumber(expected, digits), got: showNumber(got, digits) }
  if (!wrong || short.expected !== short.got) return short
  const [wanted, found] = showApart(expected, got)
  return { expected: wanted, got: found }
}

function shapeOf({ form, rows }: Grid): string {
  const columns = rows[0]?.length ?? 0
  if (form === 'matrix') return `${rows.length} × ${columns}`
  return form === 'list' ? `a list of ${countOf(columns, 'number')}` : 'a number'
}

function columnsOf(matrix: Matrix): readonly string[] {
  return (matrix[0] ?? []).map((_, index) => `${index + 1}`)
}

/** A list has entries where a matrix has columns, and a number is all there is. */
function headsOf(whose: string, { form, rows }: Grid): readonly string[] {
  const counted = form === 'matrix' ? 'column' : 'entry'
  return columnsOf(rows).map((column) => (form === 'number' ? whose : `${whose}, ${counted} ${column}`))
}

function label(rows: readonly (readonly CellView[])[], form: Form): readonly MatrixRow[] {
  return rows.map((cells, index) => ({ label: form === 'matrix' ? `row ${index + 1}` : form, cells }))
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
