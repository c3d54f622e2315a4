/**
 * Authority on a grading worksheet of Moodle, filled in where it is: two cells of a row change, and every other byte stays, the
 * times among them, by which Moodle tells that nobody graded in between.
 */
import { Fault } from '../../domain/fault.ts'
import type { ClassMark } from '../gradebook/class-mark.ts'
import type { ClassMarks } from '../gradebook/class-marks.ts'
import { provenText } from '../gradebook/filled-sheet.ts'
import type { FilledSheet } from '../gradebook/filled-sheet.ts'
import { fitMarks } from '../gradebook/fit-marks.ts'
import type { Fitting } from '../gradebook/fit-marks.ts'
import type { GradebookNote } from '../gradebook/gradebook-note.ts'
import { decimalOf, readMark } from '../gradebook/mark-text.ts'
import { replaceMark } from '../gradebook/replace-mark.ts'
import { textAt } from '../gradebook/sheet.ts'
import type { Cell, SheetRow } from '../gradebook/sheet.ts'
import { writeCell } from '../gradebook/write-cell.ts'
import { feedbackComment, isOurComment } from './feedback-comment.ts'
import { matchParticipants } from './match-participants.ts'
import { participantIn, readWorksheet } from './read-worksheet.ts'
import type { MoodleWorksheet, WorksheetHeadings } from './read-worksheet.ts'

export type WorksheetOptions = Fitting & {
  readonly headings: WorksheetHeadings
  readonly onlyRaise: boolean
  /** Whether the site writes 85,5; without it the sheet's own numbers tell. */
  readonly decimalComma: boolean
}

export type FilledWorksheet = FilledSheet & { readonly participants: readonly Participant[] }

/** Whose feedback file is whose report. */
export type Participant = { readonly number: string; readonly fullName: string; readonly mark: ClassMark }

export function fillWorksheet(
  text: string,
  name: string,
  marks: ClassMarks,
  { headings, onlyRaise, decimalComma, ...fitting }: WorksheetOptions,
): FilledWorksheet {
  const worksheet = readWorksheet(text, name, headings)
  const { sheet, columns, students } = worksheet
  const fullMarks = maximumOf(worksheet, name)
  const fit = fitMarks(marks.assignment.possible, fullMarks, name, fitting)
  const numbers = students.flatMap((row) => [textAt(row, columns.maximum), textAt(row, columns.grade)])
  const decimal = decimalComma ? ',' : decimalOf(numbers, '.')
  const matched = matchParticipants(worksheet, marks)
  const notes: GradebookNote[] = [...matched.notes]
  if (fullMarks === null) notes.push({ kind: 'points-unknown' })
  const participants: Participant[] = []

  const rows = sheet.rows.map((row): SheetRow => {
    const mark = matched.marks.get(row)
    if (mark === undefined) return row
    const fullName = textAt(row, columns.fullName).trim()
    const who = fullName === '' ? textAt(row, columns.identifier) : fullName
    if (textAt(row, columns.changeable).trim() === 'No') {
      notes.push({ kind: 'locked', who })
      return row
    }
    participants.push({ number: participantIn(worksheet, row), fullName, mark })
    const replaced = replaceMark(textAt(row, columns.grade), fit(mark.earned), { who, decimal, onlyRaise })
    if (replaced.note !== null) notes.push(replaced.note)
    const before = textAt(row, columns.feedback)
    const ours = isOurComment(before)
    if (!ours) notes.push({ kind: 'comment-kept', who })
    const kept = replaced.note?.kind === 'kept'
    const comment = ours && !kept ? feedbackComment(mark, marks.assignment) : before
    const cells = row.cells.map((cell, column): Cell => {
      if (column === columns.grade) return changed(cell, replaced.text)
      return column === columns.feedback ? changed(cell, comment) : cell
    })
    return { ...row, cells }
  })

  function changed(cell: Cell, becomes: string): Cell {
    return becomes === cell.text ? cell : writeCell(becomes, sheet.delimiter, cell)
  }

  return { text: provenText({ ...sheet, rows }, name), written: participants.length, notes, participants }
}

function maximumOf({ columns, students }: MoodleWorksheet, name: string): number | null {
  const all = students.map((row) => readMark(textAt(row, columns.maximum)))
  const different = new Set(all.filter((number) => number !== null))
  if (different.size > 1) {
    throw new Fault(
      'gradebook-invalid',
      `${name} has several maximum grades: ${[...different].join(', ')}.`,
      'Give the worksheet of one assignment, as Moodle wrote it.',
    )
  }
  return [...different][0] ?? null
}
