/** Authority on how a student is called in lists, and where their name leads to. */
import type { ClassReport, ClassStudent } from '../../domain/class-report.ts'
import { clip } from '../clip.ts'
import { countOf } from '../count-of.ts'
import type { PeopleView, PersonView } from './class-view.ts'

type Person = Omit<PersonView, 'last'>

export type People = {
  readonly one: (id: string) => Person
  readonly all: (ids: readonly string[]) => PeopleView
}

const MOST_OF_A_NAME = 60

/** `linked` where the page lies beside the students' folders. */
export function peopleOf(report: ClassReport, most: number, linked: boolean): People {
  const counts = new Map<string, number>()
  for (const { name } of report.students)
    if (name !== null) counts.set(nameOf(name), (counts.get(nameOf(name)) ?? 0) + 1)
  const people = new Map(
    report.students.map((student) => {
      const name = student.name === null ? '' : nameOf(student.name)
      const isKnownByIt = name !== '' && counts.get(name) === 1
      return [
        student.id,
        {
          name: isKnownByIt ? name : name === '' ? student.id : `${name} (${student.id})`,
          href: linked ? hrefOf(student) : null,
        },
      ]
    }),
  )
  const one = (id: string) => people.get(id) ?? { name: id, href: null }
  return { one, all: (ids) => list(ids.map(one), most) }
}

function list(people: readonly Person[], most: number): PeopleView {
  const shown = people.slice(0, most)
  const others = people.length - shown.length
  return {
    shown: shown.map((person, index) => ({ ...person, last: index === shown.length - 1 })),
    more:
      others === 0
        ? null
        : `${shown.length === 0 ? '' : 'and '}${countOf(others, shown.length === 0 ? 'student' : 'other')}`,
  }
}

export function nameOf(name: string): string {
  return clip(name.trim(), MOST_OF_A_NAME)
}

/** Only where something was graded is there a report to be led to. */
export function hrefOf({ id, outcome }: ClassStudent): string | null {
  return outcome === 'graded' ? `students/${encodeURIComponent(id)}/report.html` : null
}
