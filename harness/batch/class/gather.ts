/** Authority on students gathered under what they share. In which order they come makes no difference. */
import { byCodeUnits } from '../../domain/by-code-units.ts'

export type Gathered<T> = { readonly what: T; readonly students: readonly string[] }

export type Gathering<T> = {
  /** Of those with one key, what is kept is that of the first student by id. */
  readonly add: (key: string, what: T, student: string) => void
  /** The largest group first, those of one size as `compare` says. Students are ordered by id. */
  readonly groups: (compare: (a: T, b: T) => number) => readonly Gathered<T>[]
}

export function gather<T>(): Gathering<T> {
  const byKey = new Map<string, { what: T; readonly students: string[]; first: string }>()
  return {
    add(key, what, student) {
      const group = byKey.get(key)
      if (group === undefined) {
        byKey.set(key, { what, students: [student], first: student })
        return
      }
      group.students.push(student)
      if (byCodeUnits(student, group.first) < 0) {
        group.what = what
        group.first = student
      }
    },
    groups: (compare) =>
      [...byKey.values()]
        .map(({ what, students }) => ({ what, students: students.toSorted(byCodeUnits) }))
        .toSorted((a, b) => b.students.length - a.students.length || compare(a.what, b.what)),
  }
}
