/** Authority on what a grading worksheet of Moodle looks like. Its headings are in the site's language, and so are others'. */
import { Fault } from '../../domain/fault.ts'
import { isBlank, textAt } from '../gradebook/sheet.ts'
import type { Sheet, SheetRow } from '../gradebook/sheet.ts'
import { headingUnder, splitSheet } from '../gradebook/split-sheet.ts'

export type MoodleWorksheet = {
  readonly sheet: Sheet
  readonly columns: WorksheetColumns
  readonly students: readonly SheetRow[]
}

export type WorksheetColumns = {
  readonly identifier: number
  readonly grade: number
  /** Null where the sheet has none that is known by its name. */
  readonly maximum: number | null
  readonly feedback: number | null
  readonly changeable: number | null
  readonly fullName: number | null
  readonly email: number | null
  readonly idNumber: number | null
  readonly userName: number | null
  readonly group: number | null
}

/** Headings that the instructor names, for a site that is not in English; null for the English ones. */
export type WorksheetHeadings = {
  readonly identifier: string | null
  readonly grade: string | null
  readonly maximum: string | null
  readonly feedback: string | null
}

export function readWorksheet(text: string, name: string, asked: WorksheetHeadings): MoodleWorksheet {
  const delimiter = ([',', ';', '\t'] as const).find((sign) => headingUnder(text, sign).length > 2) ?? ','
  const sheet = splitSheet(text, delimiter, name)
  const [heading, ...rows] = sheet.rows
  const headings = (heading?.cells ?? []).map((cell) => cell.text.trim())
  const optional = (title: string) => (headings.includes(title) ? headings.indexOf(title) : null)
  const find = (option: keyof WorksheetHeadings, english: string) => {
    const title = asked[option]?.trim() ?? english
    const index = optional(title)
    if (index === null && (asked[option] !== null || option === 'identifier' || option === 'grade')) {
      throw noColumn(name, title, option, headings)
    }
    return index
  }
  return {
    sheet,
    columns: {
      identifier: find('identifier', 'Identifier') ?? 0,
      grade: find('grade', 'Grade') ?? 0,
      maximum: find('maximum', 'Maximum grade'),
      feedback: find('feedback', 'Feedback comments'),
      changeable: optional('Grade can be changed'),
      fullName: optional('Full name'),
      email: optional('Email address'),
      idNumber: optional('ID number'),
      userName: optional('Username'),
      group: optional('Group'),
    },
    students: rows.filter((row) => !isBlank(row)),
  }
}

/** The number at the end of "Participant 12345", in whatever language; empty where there is none. */
export function participantIn({ columns }: MoodleWorksheet, row: SheetRow): string {
  return /(\d+)\s*$/.exec(textAt(row, columns.identifier))?.[1] ?? ''
}

function noColumn(name: string, title: string, option: string, headings: readonly string[]): Fault {
  return new Fault(
    'gradebook-invalid',
    `${name} has no column "${title}".`,
    `Download the grading worksheet from the assignment in Moodle, or name its column: --${option}-column with one of ${headings
      .map((heading) => `"${heading}"`)
      .join(', ')}.`,
  )
}
