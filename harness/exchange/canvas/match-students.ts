/** Authority on which row of a Canvas gradebook is whose: by what Canvas itself goes by, and then by what we know besides. */
import { assignRows } from '../gradebook/assign-rows.ts'
import type { Assigned, RowKey } from '../gradebook/assign-rows.ts'
import { byColumn } from '../gradebook/by-column.ts'
import type { ClassMarks } from '../gradebook/class-marks.ts'
import { filedUnder, withName } from '../gradebook/doubtful-number.ts'
import { comparableNames, knownAs } from '../gradebook/person.ts'
import type { Person } from '../gradebook/person.ts'
import { textAt } from '../gradebook/sheet.ts'
import type { SheetRow } from '../gradebook/sheet.ts'
import type { CanvasGradebook } from './read-gradebook.ts'

export function matchStudents(book: CanvasGradebook, { marks, form }: ClassMarks): Assigned<SheetRow> {
  const { id, sisUserId, sisLoginId } = book.columns
  const name = (row: SheetRow) => nameIn(book, row)
  const sis = (row: SheetRow) => [textAt(row, sisUserId).trim(), textAt(row, sisLoginId).trim()]
  const keys: readonly RowKey<SheetRow>[] = [
    {
      isOwn: true,
      ofRow: byColumn(id),
      ofPerson: (person) => [
        ...(form === 'canvas' && person.platformId !== null ? [person.platformId] : []),
        ...knownAs(person, ['canvasid']),
      ],
    },
    {
      isOwn: true,
      ofRow: byColumn(sisUserId),
      ofPerson: (person) => knownAs(person, ['sisuserid', 'sisid']),
    },
    { ofRow: byColumn(sisLoginId), ofPerson: (person) => knownAs(person, ['login', 'sisloginid']) },
    { ofRow: sis, ofPerson: institutional },
    {
      ofRow: (row) => [textAt(row, sisLoginId).trim().toLowerCase()],
      ofPerson: ({ email }) => (email === null ? [] : [email.toLowerCase()]),
    },
    {
      ofRow: (row) => withName(textAt(row, id).trim(), name(row)),
      ofPerson: (person) =>
        [person.platformId ?? '', ...knownAs(person, ['id'])].flatMap((one) => withName(one, person.name)),
    },
    {
      ofRow: (row) => sis(row).flatMap((one) => [one.toLowerCase(), ...withName(one, name(row))]),
      ofPerson: filedUnder,
    },
    { ofRow: (row) => comparableNames(name(row)), ofPerson: (person) => comparableNames(person.name) },
  ]
  return assignRows(book.students, keys, marks)
}

/** What the institution calls them. Other platforms' names are chosen or counted there, and may be somebody else's here. */
function institutional(person: Person): readonly string[] {
  return knownAs(person, ['sid', 'idnumber', 'identifier', 'studentid'])
}

/** As the gradebook has it. */
export function nameIn({ columns }: CanvasGradebook, row: SheetRow): string {
  return columns.name.map((column) => textAt(row, column).trim()).join(', ')
}
