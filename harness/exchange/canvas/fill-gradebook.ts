/**
 * Authority on the file that Canvas takes marks from: the instructor's own export with its student columns as they are, one
 * assignment, and the students who have a mark. Canvas leaves alone what is absent and erases what is blank, so nothing is blank.
 * "Points Possible" is left out: Canvas would set the assignment to what the file says, which may be old by then.
 */
import { Fault } from '../../domain/fault.ts'
import type { ClassMarks } from '../gradebook/class-marks.ts'
import { provenText } from '../gradebook/filled-sheet.ts'
import type { FilledSheet } from '../gradebook/filled-sheet.ts'
import { fitMarks } from '../gradebook/fit-marks.ts'
import type { Fitting } from '../gradebook/fit-marks.ts'
import type { GradebookNote } from '../gradebook/gradebook-note.ts'
import { decimalOf, readMark } from '../gradebook/mark-text.ts'
import { replaceMark } from '../gradebook/replace-mark.ts'
import { textAt } from '../gradebook/sheet.ts'
import type { SheetRow } from '../gradebook/sheet.ts'
import { writeCell } from '../gradebook/write-cell.ts'
import { chooseColumn } from './choose-column.ts'
import { matchStudents, nameIn } from './match-students.ts'
import { readGradebook } from './read-gradebook.ts'

export type CanvasOptions = Fitting & {
  readonly column: string | null
  readonly onlyRaise: boolean
}

/** With the header of the column that was taken. */
export type FilledGradebook = FilledSheet & { readonly column: string }

/** `name` is the gradebook file's. */
export function fillGradebook(
  text: string,
  name: string,
  marks: ClassMarks,
  { column, onlyRaise, ...fitting }: CanvasOptions,
): FilledGradebook {
  const book = readGradebook(text, name)
  const { sheet, heading } = book
  const chosen = chooseColumn(book, column, marks.assignment, name)
  const counts = book.points === null ? null : readMark(textAt(book.points, chosen.index))
  const fit = fitMarks(marks.assignment.possible, counts, `"${chosen.header}" in ${name}`, fitting)
  const decimal = decimalOf(fractions(sheet.rows, book.studentColumns), sheet.delimiter === ';' ? ',' : '.')
  const matched = matchStudents(book, marks)
  const notes: GradebookNote[] = [
    ...matched.notes,
    ...(counts === null ? [{ kind: 'points-unknown' } as const] : []),
  ]

  const rows: SheetRow[] = []
  for (const row of book.students) {
    const mark = matched.marks.get(row)
    if (mark === undefined) continue
    const who = nameIn(book, row)
    const before = row.cells[chosen.index] ?? { raw: '', text: '' }
    if (before.text.trim().toUpperCase() === 'EX') {
      notes.push({ kind: 'excused', who })
      continue
    }
    const replaced = replaceMark(before.text, fit(mark.earned), { who, decimal, onlyRaise })
    if (replaced.note !== null) notes.push(replaced.note)
    const cell = replaced.text === before.text ? before : writeCell(replaced.text, sheet.delimiter, before)
    rows.push({ ...row, cells: [...studentCells(row, book.studentColumns, name), cell] })
  }
  const headingCells = heading.cells.filter(
    (_, index) => index < book.studentColumns || index === chosen.index,
  )
  const filled = { ...sheet, rows: [{ ...heading, cells: headingCells }, ...rows] }
  return { text: provenText(filled, name), written: rows.length, notes, column: chosen.header }
}

function studentCells(row: SheetRow, count: number, name: string): SheetRow['cells'] {
  if (row.cells.length >= count) return row.cells.slice(0, count)
  throw new Fault(
    'gradebook-invalid',
    `Line ${row.line} of ${name} has ${row.cells.length} cells, and a student takes at least ${count}.`,
    'Export the gradebook from Canvas again, and give it unchanged.',
  )
}

function* fractions(rows: readonly SheetRow[], from: number): Generator<string> {
  for (const { cells } of rows) for (const { text } of cells.slice(from)) yield text
}
