/** Authority on a CSV file that goes back to where it came from: every cell is kept as it was spelt. */
export type Sheet = {
  /** `\ufeff`, or nothing. */
  readonly bom: string
  readonly delimiter: Delimiter
  readonly rows: readonly SheetRow[]
}

export type Delimiter = ',' | ';' | '\t'

export type SheetRow = {
  /** Where it begins, counted from 1. */
  readonly line: number
  readonly cells: readonly Cell[]
  /** As it stood there; nothing after the last row of many a file. */
  readonly lineEnd: string
}

export type Cell = {
  /** With its quotes. */
  readonly raw: string
  readonly text: string
}

export function textAt(row: SheetRow, column: number | null): string {
  return column === null ? '' : (row.cells[column]?.text ?? '')
}

export function isBlank(row: SheetRow): boolean {
  return row.cells.every(({ text }) => text.trim() === '')
}

export function joinSheet(sheet: Sheet): string {
  const rows = sheet.rows.map(
    ({ cells, lineEnd }) => cells.map(({ raw }) => raw).join(sheet.delimiter) + lineEnd,
  )
  return sheet.bom + rows.join('')
}
