/** Authority on which row of a gradebook is whose. Where there is a doubt it is nobody's: no one gets another's marks. */
import type { ClassMark } from './class-mark.ts'
import type { GradebookNote } from './gradebook-note.ts'
import { peopleOf } from './person.ts'
import type { Person } from './person.ts'

/** One way to tell them; the ways are tried in order, and the first that finds anybody decides. */
export type RowKey<Row> = {
  readonly ofRow: (row: Row) => readonly string[]
  readonly ofPerson: (person: Person) => readonly string[]
  /** Whether it is the gradebook's own counting on both sides: two who differ in it are two, however alike they are called. */
  readonly isOwn?: boolean
}

export type Assigned<Row> = {
  readonly marks: ReadonlyMap<Row, ClassMark>
  readonly notes: readonly GradebookNote[]
}

type Claim<Row> = { readonly row: Row; readonly mark: ClassMark; readonly who: string }

export function assignRows<Row>(
  rows: readonly Row[],
  keys: readonly RowKey<Row>[],
  marks: readonly ClassMark[],
): Assigned<Row> {
  const find = rowFinder(rows, keys)
  const notes: GradebookNote[] = []
  const claims = new Map<Row, Claim<Row>[]>()
  for (const mark of marks) {
    const { student } = mark
    for (const person of peopleOf(student)) {
      const [row, ...others] = find(person)
      if (row === undefined) notes.push({ kind: 'not-found', who: person.who, student })
      else if (others.length > 0) notes.push({ kind: 'ambiguous', who: person.who, student })
      else claims.set(row, [...(claims.get(row) ?? []), { row, mark, who: person.who }])
    }
  }
  const assigned = new Map<Row, ClassMark>()
  for (const [row, [first, ...others]] of claims) {
    if (first === undefined) continue
    if (others.every(({ mark }) => mark === first.mark)) assigned.set(row, first.mark)
    else {
      for (const { who, mark } of [first, ...others]) {
        notes.push({ kind: 'ambiguous', who, student: mark.student })
      }
    }
  }
  return { marks: assigned, notes }
}

function rowFinder<Row>(rows: readonly Row[], keys: readonly RowKey<Row>[]) {
  const indexes = keys.map(({ ofRow, ofPerson }) => ({ index: indexOf(rows, ofRow), ofPerson }))
  const own = keys.filter(({ isOwn }) => isOwn === true)
  return (person: Person): readonly Row[] => {
    for (const { index, ofPerson } of indexes) {
      const found = new Set(ofPerson(person).flatMap((value) => index.get(value) ?? []))
      const possible = [...found].filter((row) => !own.some((key) => differ(key, row, person)))
      if (possible.length > 0) return possible
    }
    return []
  }
}

function differ<Row>({ ofRow, ofPerson }: RowKey<Row>, row: Row, person: Person): boolean {
  const [there, here] = [ofRow(row), ofPerson(person)].map((values) => values.filter((value) => value !== ''))
  if (there === undefined || here === undefined || there.length === 0 || here.length === 0) return false
  return !there.some((value) => here.includes(value))
}

function indexOf<Row>(
  rows: readonly Row[],
  ofRow: RowKey<Row>['ofRow'],
): ReadonlyMap<string, readonly Row[]> {
  const index = new Map<string, Row[]>()
  for (const row of rows) {
    for (const value of ofRow(row)) {
      if (value !== '') index.set(value, [...(index.get(value) ?? []), row])
    }
  }
  return index
}
