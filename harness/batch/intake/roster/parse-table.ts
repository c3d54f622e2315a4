/** Authority on the cells of a table as a spreadsheet saves it: which sign parts them, and on which line each row begins. */
import { CsvError, parse } from 'csv-parse/sync'
import { Fault } from '../../../domain/fault.ts'

export type TableRow = { readonly line: number; readonly cells: readonly string[] }

export function parseTable(text: string, name: string): readonly TableRow[] {
  const rows: TableRow[] = []
  try {
    parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines }) => {
        const within = cells.join('').match(/\r\n|\r|\n/g)?.length ?? 0
        rows.push({ line: lines - within, cells })
        return null
      },
    })
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    throw new Fault(
      'roster-invalid',
      `${name} is no table: ${cause.message}`,
      'Look for a quotation mark that is not closed near that line, or save the table again as CSV.',
      { cause },
    )
  }
  return rows
}

/** The one that parts the header into the most names. */
function delimiterOf(text: string): string {
  const [header = ''] = /[^\r\n]+/.exec(text) ?? []
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: header.split(sign).length }))
  return counts.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ','
}
