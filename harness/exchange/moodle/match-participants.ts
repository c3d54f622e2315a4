/** Authority on which row of a Moodle worksheet is whose: by participant, and in a team assignment by the team. */
import { assignRows } from '../gradebook/assign-rows.ts'
import type { Assigned, RowKey } from '../gradebook/assign-rows.ts'
import type { ClassMark } from '../gradebook/class-mark.ts'
import { byColumn } from '../gradebook/by-column.ts'
import type { ClassMarks } from '../gradebook/class-marks.ts'
import { filedUnder, withName } from '../gradebook/doubtful-number.ts'
import type { GradebookNote } from '../gradebook/gradebook-note.ts'
import { comparableNames, knownAs } from '../gradebook/person.ts'
import { textAt } from '../gradebook/sheet.ts'
import type { SheetRow } from '../gradebook/sheet.ts'
import { moodleName } from '../../domain/moodle-name.ts'
import { participantIn } from './read-worksheet.ts'
import type { MoodleWorksheet } from './read-worksheet.ts'

export function matchParticipants(sheet: MoodleWorksheet, { marks, form }: ClassMarks): Assigned<SheetRow> {
  const teams = teamsOf(sheet)
  const ofTeams = new Map<string, ClassMark[]>()
  const others: ClassMark[] = []
  for (const mark of marks) {
    const team = moodleName(mark.student.name ?? '')
    if (teams.has(team)) ofTeams.set(team, [...(ofTeams.get(team) ?? []), mark])
    else others.push(mark)
  }
  const byTeam = new Map<SheetRow, ClassMark>()
  const doubtful: GradebookNote[] = []
  for (const [team, these] of ofTeams) {
    const [mark, another] = these
    if (mark === undefined || another !== undefined) doubtful.push(...these.map(sayAmbiguous))
    else for (const row of teams.get(team) ?? []) byTeam.set(row, mark)
  }
  // In a team assignment the number in a download is the team's, and may be some participant's as well.
  const numbers = form === 'moodle' && teams.size === 0
  const rest = sheet.students.filter((row) => !byTeam.has(row))
  const { marks: single, notes } = assignRows(rest, keysOf(sheet, numbers), others)
  return { marks: new Map([...byTeam, ...single]), notes: [...doubtful, ...notes] }
}

/** Two teams of one name: which of them a row means is not to be seen. */
function sayAmbiguous({ student }: ClassMark): GradebookNote {
  return { kind: 'ambiguous', who: student.name ?? student.id, student }
}

function keysOf(sheet: MoodleWorksheet, numbers: boolean): readonly RowKey<SheetRow>[] {
  const { columns } = sheet
  return [
    {
      isOwn: true,
      ofRow: (row) => [participantIn(sheet, row)],
      ofPerson: ({ platformId }) => (numbers && platformId !== null ? [platformId] : []),
    },
    {
      ofRow: byColumn(columns.idNumber),
      ofPerson: (person) => knownAs(person, ['idnumber', 'sid', 'identifier', 'sisuserid']),
    },
    {
      ofRow: (row) => [textAt(row, columns.email).trim().toLowerCase()],
      ofPerson: ({ email }) => (email === null ? [] : [email.toLowerCase()]),
    },
    {
      ofRow: byColumn(columns.userName),
      ofPerson: (person) => knownAs(person, ['login', 'username']),
    },
    {
      ofRow: (row) => withName(participantIn(sheet, row), textAt(row, columns.fullName)),
      ofPerson: ({ platformId, name }) => withName(platformId ?? '', name),
    },
    {
      ofRow: (row) =>
        [columns.idNumber, columns.userName, columns.email].flatMap((column) => {
          const text = textAt(row, column).trim()
          return [text.toLowerCase(), ...withName(text, textAt(row, columns.fullName))]
        }),
      ofPerson: filedUnder,
    },
    {
      ofRow: (row) => comparableNames(textAt(row, columns.fullName)),
      ofPerson: ({ name }) => comparableNames(name),
    },
  ]
}

/** The rows of each team, by its name as a download spells it; none where the assignment is not one for teams. */
function teamsOf({ columns, students }: MoodleWorksheet): ReadonlyMap<string, readonly SheetRow[]> {
  const teams = new Map<string, SheetRow[]>()
  for (const row of students) {
    const team = moodleName(textAt(row, columns.group).trim())
    if (team !== '') teams.set(team, [...(teams.get(team) ?? []), row])
  }
  return teams
}
