/** Authority on which row of a Canvas gradebook is whose: by what Canvas itself goes by, and then by what we know besides. */
import { assignRows } from '../gradebook/assign-rows.ts'
import type { Assigned, RowKey } from '../gradebook/assign-rows.ts'
import { byColumn } from '../gradebook/by-column.ts'
import type { ClassMarks } from '../gradebook/class-marks.ts'
import { comparableNames, knownAs } from '../gradebook/person.ts'
import type { Person } from '../gradebook/person.ts'
import { textAt } from '../gradebook/sheet.ts'
import type { SheetRow } from '../gradebook/sheet.ts'
import type { CanvasGradebook } from './read-gradebook.ts'

export function matchStudents(book: CanvasGradebook, { marks, form }: ClassMarks): Assigned<SheetRow> {
  const { id, sisUserId, sisLoginId } = book.columns
  const login = (row: SheetRow) => [textAt(row, sisLoginId).trim().toLowerCase()]
  const anySis = (row: SheetRow) => [...byColumn(sisUserId)(row), ...byColumn(sisLoginId)(row)]
  // Other platforms count their users too, from 1.
  const ownIds = form !== 'moodle' && form !== 'gradescope'
  const keys: readonly RowKey<SheetRow>[] = [
    {
      ofRow: byColumn(id),
      ofPerson: (person) => [
        ...(ownIds && person.platformId !== null ? [person.platformId] : []),
        ...knownAs(person, ['canvasid', 'canvasuserid']),
      ],
    },
    { ofRow: byColumn(sisUserId), ofPerson: (person) => knownAs(person, ['sisuserid', 'sisid']) },
    {
      ofRow: byColumn(sisLoginId),
      ofPerson: (person) => knownAs(person, ['sisloginid', 'login', 'loginid']),
    },
    { ofRow: anySis, ofPerson: ({ alsoKnownAs }) => institutional(alsoKnownAs) },
    { ofRow: login, ofPerson: ({ email }) => (email === null ? [] : [email.toLowerCase()]) },
    { ofRow: anySis, ofPerson: (person) => (person.id === null ? [] : [person.id]) },
    { ofRow: (row) => comparableNames(nameIn(book, row)), ofPerson: ({ name }) => comparableNames(name) },
  ]
  return assignRows(book.students, keys, marks)
}

/** What other platforms call them is chosen or counted there, and may be somebody else's name here. */
function institutional(alsoKnownAs: Person['alsoKnownAs']): readonly string[] {
  return Object.entries(alsoKnownAs)
    .filter(([name]) => !/github|gitlab|moodle|participant|gradescope/i.test(name))
    .map(([, value]) => value)
}

/** As the gradebook has it. */
export function nameIn({ columns }: CanvasGradebook, row: SheetRow): string {
  return columns.name.map((column) => textAt(row, column).trim()).join(', ')
}
