/** Authority on reading a class list: a table with a header, from whatever program wrote it. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Fault } from '../../../domain/fault.ts'
import { reasonOf } from '../../../load/read-json.ts'
import { parseTable } from './parse-table.ts'
import { rosterColumns, type Column } from './roster-columns.ts'
import type { Roster, RosterRow } from './roster.ts'
import { ID_COLUMNS, rosterRow, type Cells } from './roster-row.ts'

export async function readRoster(path: string): Promise<Roster> {
  const bytes = await read(path)
  const name = basename(path)
  const { text, remarks } = decode(bytes, name)
  const [header, ...lines] = parseTable(text, name)
  const columns = rosterColumns(header?.cells ?? [])
  const given = lines.map(({ cells, line }) => ({
    line,
    cells: new Map(
      columns.flatMap((column, i) =>
        column === null ? [] : [[column, cellOf(column, cells[i] ?? '')] as const],
      ),
    ),
  }))
  const rows = given.filter(({ cells }) => !isNobody(cells))
  const idColumn = ID_COLUMNS.find((column) => rows.some(({ cells }) => (cells.get(column) ?? '') !== ''))
  if (idColumn === undefined) throw withoutIds(name, header?.cells ?? [])
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  return {
    rows: withOwnIds(
      rows.map(({ cells, line }) => rosterRow(cells, idColumn, line)),
      name,
    ),
    digest,
    remarks,
  }
}

async function read(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (cause) {
    throw new Fault(
      'roster-invalid',
      `The class list ${path} cannot be read (${reasonOf(cause)}).`,
      'Check that the file exists and that you may read it.',
      { cause },
    )
  }
}

/** Spreadsheets on Windows still write the encoding of their country, and UTF-16 as "Unicode text". */
function decode(bytes: Uint8Array, name: string): { text: string; remarks: readonly string[] } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return { text: new TextDecoder('utf-16le').decode(bytes), remarks: [] }
  }
  if (bytes.includes(0)) {
    throw invalid(
      `${name} is no text, and so no table: an archive, perhaps, or the workbook of a spreadsheet program.`,
      'Save the table as CSV (UTF-8), and give that file.',
    )
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), remarks: [] }
  } catch {
    const remark = `${name} is not UTF-8 and was read as Windows-1252: look whether names with accents are right.`
    return { text: new TextDecoder('windows-1252').decode(bytes), remarks: [remark] }
  }
}

/** Moodle's worksheet says "Participant 12345", and Canvas keeps spreadsheets from computing "=1+1" by writing ="=1+1". */
function cellOf(column: Column, cell: string): string {
  const text = cell.trim()
  if (column === 'participant') return text.replace(/^\D+/, '').trim()
  return column === 'sortable' ? text.replace(/^="(.*)"$/su, '$1') : text
}

/** Canvas writes what can be reached, and what is hidden, above its students, and its own test student below them. */
function isNobody(cells: Cells): boolean {
  const student = cells.get('sortable') ?? ''
  return (
    [...cells.values()].every((cell) => cell === '') ||
    /^points possible/i.test(student) ||
    isBare(cells) ||
    isTestStudent(cells)
  )
}

function isTestStudent(cells: Cells): boolean {
  return cells.has('canvas') && cells.get('sortable') === 'Student, Test' && (cells.get('sis') ?? '') === ''
}

function isBare(cells: Cells): boolean {
  return cells.has('canvas') && (cells.get('canvas') ?? '') === '' && (cells.get('sortable') ?? '') === ''
}

function withOwnIds(rows: readonly RosterRow[], name: string): readonly RosterRow[] {
  const lines = new Map<string, number>()
  for (const { id, line } of rows) {
    if (id === '') {
      throw invalid(`Line ${line} of ${name} has no id.`, 'Fill it in, or take the line out.')
    }
    const other = lines.get(id)
    if (other !== undefined) {
      throw invalid(
        `Lines ${other} and ${line} of ${name} have the same id ${JSON.stringify(id)}.`,
        'Give each student an id of their own, and each one line.',
      )
    }
    lines.set(id, line)
  }
  return rows
}

function withoutIds(name: string, header: readonly string[]): Fault {
  return invalid(
    `${name} has no column that tells its students apart; its columns are ${header.slice(0, 12).join(', ') || 'none'}.`,
    'The first line names the columns; one of them must be id, SIS User ID, ID number, SID, login, email or github_username, and filled.',
  )
}

function invalid(message: string, hint: string): Fault {
  return new Fault('roster-invalid', message, hint)
}
