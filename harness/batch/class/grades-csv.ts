/**
 * Authority on grades.csv: a line for each student or group, for an instructor's spreadsheet. It begins with the mark of byte order
 * by which Excel knows UTF-8. Texts are made harmless, because a spreadsheet computes what looks like a formula; numbers are plain.
 */
import { stringify } from 'csv-stringify/sync'
import type { ClassReport, ClassStudent } from '../../domain/class-report.ts'
import type { Member, Student } from '../../domain/student.ts'
import { escapeFor } from '../../render/escape.ts'

/** What the report of a class does not hold of a student. */
export type Contact = Pick<Student, 'email' | 'members'>

type Cell = string | number | null

type Column = { readonly title: string; readonly of: (student: ClassStudent, contact: Contact) => Cell }

/** `members` is a column where there are groups. */
export function gradesCsv(report: ClassReport, contacts: ReadonlyMap<string, Contact>): string {
  const hasGroups = [...contacts.values()].some(({ members }) => members.length > 0)
  const columns = columnsFor(report, hasGroups)
  const rows = report.students.map((student) => {
    const contact = contacts.get(student.id) ?? NOBODY
    return columns.map((column) => plain(column.of(student, contact)))
  })
  return stringify([columns.map(({ title }) => plain(title)), ...rows], {
    bom: true,
    record_delimiter: 'windows',
  })
}

const NOBODY: Contact = { email: null, members: [] }

function columnsFor({ assignment }: ClassReport, hasGroups: boolean): readonly Column[] {
  const groups: readonly Column[] = hasGroups
    ? [{ title: 'members', of: (_, { members }) => members.map(nameOf).join('; ') }]
    : []
  return [
    { title: 'id', of: ({ id }) => id },
    { title: 'name', of: ({ name }) => name },
    ...groups,
    { title: 'email', of: (_, { email }) => email },
    { title: 'section', of: ({ section }) => section },
    { title: 'late', of: ({ late }) => yesOrNo(late) },
    { title: 'outcome', of: ({ outcome }) => outcome },
    { title: 'earned', of: ({ earned }) => earned },
    { title: 'possible', of: () => assignment.possible },
    { title: 'passed', of: ({ earned, passed }) => (earned === null ? null : yesOrNo(passed)) },
    { title: 'first wrong stage', of: ({ firstWrongStage }) => firstWrongStage },
    ...assignment.stages.map(({ id, points }, i): Column => ({
      title: `${id} (of ${points})`,
      of: ({ stages }) => stages?.[i] ?? null,
    })),
    { title: 'causes', of: ({ causes }) => causes.join('; ') },
    { title: 'remarks', of: ({ remarks }) => remarks.join(' ') },
  ]
}

function plain(cell: Cell): string | number {
  return typeof cell === 'string' ? escapeFor('csv', cell) : (cell ?? '')
}

function yesOrNo(is: boolean): string {
  return is ? 'yes' : 'no'
}

function nameOf({ name, email, alsoKnownAs }: Member): string {
  return name ?? email ?? Object.values(alsoKnownAs)[0] ?? 'somebody'
}
