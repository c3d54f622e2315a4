/**
 * Authority on the CSV file that Moodle's gradebook imports, and most others do: who by e-mail and number, the mark, and why. One
 * user that is not known there ends the whole import, so who cannot be identified is not in it.
 */
import { stringify } from 'csv-stringify/sync'
import { Fault } from '../../domain/fault.ts'
import type { ClassMark } from '../gradebook/class-mark.ts'
import type { ClassMarks } from '../gradebook/class-marks.ts'
import { compareCells } from '../gradebook/compare-cells.ts'
import type { FilledSheet } from '../gradebook/filled-sheet.ts'
import type { GradebookNote } from '../gradebook/gradebook-note.ts'
import { roundMark, writeMark } from '../gradebook/mark-text.ts'
import type { Decimal } from '../gradebook/mark-text.ts'
import { knownAs, peopleOf } from '../gradebook/person.ts'
import type { Person } from '../gradebook/person.ts'
import { feedbackText } from './feedback-text.ts'

export type CsvOptions = {
  readonly round: 'integer' | 'hundredth'
  readonly decimal: Decimal
  /** Takes from a text what a spreadsheet would compute. Numbers and what identifies somebody never go through it. */
  readonly disarm: (text: string) => string
}

type Entry = {
  readonly person: Person
  readonly mark: ClassMark
  readonly email: string
  readonly idNumber: string
}

export function writeMarks(
  { assignment, marks }: ClassMarks,
  { round, decimal, disarm }: CsvOptions,
): FilledSheet {
  const all = marks.flatMap((mark) => peopleOf(mark.student).map((person) => entryOf(person, mark)))
  const notes: GradebookNote[] = []
  const shared = new Set([...twice(all.map(({ email }) => email.toLowerCase())), ...twice(all.map(numberOf))])
  const entries = all.filter((entry) => {
    const note = doubtAbout(entry, shared, disarm)
    if (note !== null) notes.push(note)
    return note === null
  })
  const title = disarm(assignment.title)
  const rows = entries.map(({ mark, email, idNumber }) => [
    email,
    idNumber,
    writeMark(roundMark(mark.earned, round === 'integer' ? 0 : 2), decimal),
    disarm(feedbackText(mark, assignment)),
  ])
  const meant = [['Email address', 'ID number', title, `${title} (feedback)`], ...rows]
  const text = stringify(meant)
  const difference = compareCells(text, ',', meant)
  if (difference !== null) {
    throw new Fault(
      'gradebook-invalid',
      `What would be written does not say what was meant: ${difference}.`,
      'Nothing was written. Please report this.',
    )
  }
  return { text, written: rows.length, notes }
}

function entryOf(person: Person, mark: ClassMark): Entry {
  const [idNumber = ''] = knownAs(person, ['idnumber', 'sid', 'identifier', 'sisuserid'])
  return { person, mark, email: person.email ?? '', idNumber }
}

function numberOf({ idNumber }: Entry): string {
  return `number ${idNumber}`
}

function doubtAbout(
  entry: Entry,
  shared: ReadonlySet<string>,
  disarm: CsvOptions['disarm'],
): GradebookNote | null {
  const { email, idNumber } = entry
  const { who } = entry.person
  if (email === '' && idNumber === '') return { kind: 'no-identifier', who }
  if (disarm(email) !== email || disarm(idNumber) !== idNumber) return { kind: 'unsafe-identifier', who }
  const doubtful =
    (email !== '' && shared.has(email.toLowerCase())) || (idNumber !== '' && shared.has(numberOf(entry)))
  return doubtful ? { kind: 'ambiguous', who, student: entry.mark.student } : null
}

function twice(values: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return values.filter((value) => seen.has(value) || !seen.add(value))
}
