/** Authority on what a gradebook that was exported from Canvas looks like. */
import { Fault } from '../../domain/fault.ts'
import { textAt } from '../gradebook/sheet.ts'
import type { Sheet, SheetRow } from '../gradebook/sheet.ts'
import { headingUnder, splitSheet } from '../gradebook/split-sheet.ts'

export type CanvasGradebook = {
  readonly sheet: Sheet
  readonly heading: SheetRow
  /** How many columns say who a student is; the last of them is the section. */
  readonly studentColumns: number
  readonly columns: {
    /** One column, or the last name's and the first name's. */
    readonly name: readonly number[]
    readonly id: number
    readonly sisUserId: number | null
    readonly sisLoginId: number | null
  }
  /** The row that says what each assignment counts to; null where there is none. */
  readonly points: SheetRow | null
  /** With those of Canvas's own that say what is muted: nobody is found in them. */
  readonly students: readonly SheetRow[]
}

type Heading = Pick<CanvasGradebook, 'studentColumns' | 'columns'>

export function readGradebook(text: string, name: string): CanvasGradebook {
  for (const delimiter of [',', ';'] as const) {
    const found = readHeading(headingUnder(text, delimiter))
    if (found === null) continue
    const sheet = splitSheet(text, delimiter, name)
    const [heading, ...rows] = sheet.rows
    if (heading === undefined) break
    const points = rows.find(isPoints) ?? null
    const students = rows.filter((row) => !isPoints(row))
    return { sheet, heading, ...found, points, students }
  }
  const [, seen = ''] = /^\ufeff?([^\r\n]{0,60})/.exec(text) ?? []
  throw new Fault(
    'gradebook-invalid',
    `${name} is no gradebook of Canvas: its first line must begin with Student and ID, and have a Section before the first assignment, with commas or semicolons between them; it begins ${JSON.stringify(seen)}.`,
    'In Canvas, open Grades and choose Export, Export Entire Gradebook; give that file unchanged.',
  )
}

/** The orders that Canvas takes back; it refuses all others. */
function readHeading(cells: readonly string[]): Heading | null {
  const name = cells[0]?.includes('LastName') && cells[1]?.includes('FirstName') ? [0, 1] : [0]
  if (name.length === 1 && !cells[0]?.includes('Student')) return null
  const id = name.length
  if (!cells[id]?.includes('ID')) return null
  const further = id + 1
  const at = (column: number, pattern: RegExp) => pattern.test(cells[column] ?? '')
  if (at(further, /SIS\s+Login\s+ID/)) {
    return atSection(cells, further + 1, { name, id, sisUserId: null, sisLoginId: further })
  }
  if (at(further, /SIS\s+User\s+ID/) && at(further + 1, /SIS\s+Login\s+ID/)) {
    const integration = at(further + 2, /Integration\s+ID/) ? 1 : 0
    const root = at(further + 2 + integration, /Root\s+Account/) ? 1 : 0
    const columns = { name, id, sisUserId: further, sisLoginId: further + 1 }
    return atSection(cells, further + 2 + integration + root, columns)
  }
  return atSection(cells, further, { name, id, sisUserId: null, sisLoginId: null })
}

function atSection(cells: readonly string[], section: number, columns: Heading['columns']): Heading | null {
  return cells[section]?.includes('Section') ? { studentColumns: section + 1, columns } : null
}

function isPoints(row: SheetRow): boolean {
  return textAt(row, 0).includes('Points Possible')
}
