/**
 * Authority on taking a CSV file apart so that it can be put together again byte for byte. csv-parse tells what is in a cell and
 * not how it was spelt, so the cells are found here; it reads the same text afterwards, and both must have understood the same.
 */
import { Fault } from '../../domain/fault.ts'
import { compareCells } from './compare-cells.ts'
import type { Cell, Delimiter, Sheet, SheetRow } from './sheet.ts'

const BOM = '\ufeff'

/** `name` is the file's, as the instructor gave it. */
export function splitSheet(text: string, delimiter: Delimiter, name: string): Sheet {
  const bom = text.startsWith(BOM) ? BOM : ''
  const { rows, tornAt } = splitRows(text.slice(bom.length), delimiter)
  if (tornAt !== null) throw malformed(name, `line ${tornAt} has a quotation mark inside a cell`)
  const difference = compareCells(
    text,
    delimiter,
    rows.map(({ cells }) => cells.map((cell) => cell.text)),
  )
  if (difference !== null) throw malformed(name, difference)
  return { bom, delimiter, rows }
}

/** The first row if this were its delimiter: what a heading says tells whether it is. */
export function headingUnder(text: string, delimiter: Delimiter): readonly string[] {
  const { rows } = splitRows(text.replace(/^\ufeff/, ''), delimiter, 1)
  return rows[0]?.cells.map((cell) => cell.text) ?? []
}

type Split = {
  readonly rows: readonly SheetRow[]
  /** The line of a cell that goes on after its closing quote; null where there is none. */
  readonly tornAt: number | null
}

function splitRows(text: string, delimiter: Delimiter, most = Infinity): Split {
  const rows: SheetRow[] = []
  const cell = new RegExp(`"[^"]*(?:""[^"]*)*"|[^"${delimiter}\\r\\n]+|`, 'y')
  const after = new RegExp(`${delimiter}|\\r\\n|\\r|\\n|$`, 'y')
  let [at, line] = [0, 1]
  while (at < text.length && rows.length < most) {
    const cells: Cell[] = []
    let lineEnd: string = delimiter
    const begins = line
    while (lineEnd === delimiter) {
      const raw = take(cell, text, at) ?? ''
      at += raw.length
      line += raw.match(/\r\n|\r|\n/g)?.length ?? 0
      const end = take(after, text, at)
      if (end === null) return { rows, tornAt: line }
      at += end.length
      cells.push({ raw, text: unquote(raw) })
      lineEnd = end
    }
    line += 1
    rows.push({ line: begins, cells, lineEnd })
  }
  return { rows, tornAt: null }
}

function take(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}

function unquote(raw: string): string {
  return raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw
}

function malformed(name: string, what: string): Fault {
  return new Fault(
    'gradebook-invalid',
    `${name} cannot be read as CSV: ${what}.`,
    'Download it again, and give it as it comes: a spreadsheet program may change it when it saves.',
  )
}
