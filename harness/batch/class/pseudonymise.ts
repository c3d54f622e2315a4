/**
 * Authority on a class under other names, for sharing. Nothing in it was written by a student or says who somebody is: other names
 * take the place of ids, everything is in the order of those, and a section is told only where no small group can be told by it.
 */
import { byCodeUnits } from '../../domain/by-code-units.ts'
import type { ClassReport, ClassStudent } from '../../domain/class-report.ts'
import { exampleInNumbers } from '../../domain/example-in-numbers.ts'
import { SMALLEST_GROUP } from '../../domain/smallest-group.ts'
import type { Pseudonyms } from './pseudonyms.ts'

export function pseudonymise(report: ClassReport, names: Pseudonyms): ClassReport {
  const all = (ids: readonly string[]) => ids.map((id) => nameOf(id, names)).toSorted(byCodeUnits)
  const sections = sectionsToTell(report.students)
  return {
    ...report,
    intake: { ...report.intake, remarks: [] },
    pseudonyms: true,
    setAside: [],
    causes: report.causes.map((cause) => ({ ...cause, students: all(cause.students) })),
    unexplained: report.unexplained.map((cluster) => ({
      ...cluster,
      students: all(cluster.students),
      example: exampleInNumbers(cluster.example),
    })),
    limits: report.limits.map((limit) => ({ ...limit, students: all(limit.students) })),
    identical: report.identical.map(all).toSorted(([a = ''], [b = '']) => byCodeUnits(a, b)),
    students: report.students
      .map((student) => ({
        ...student,
        id: nameOf(student.id, names),
        name: null,
        section: student.section !== null && sections.has(student.section) ? student.section : null,
        remarks: [],
      }))
      .toSorted((a, b) => byCodeUnits(a.id, b.id)),
  }
}

function nameOf(id: string, names: Pseudonyms): string {
  const name = names.get(id)
  if (name === undefined) throw new Error(`there is no pseudonym for one of the class`)
  return name
}

/** None is told if those of whom it is not told would be a small group. */
function sectionsToTell(students: readonly ClassStudent[]): ReadonlySet<string> {
  const sizes = new Map<string | null, number>()
  for (const { section } of students) sizes.set(section, (sizes.get(section) ?? 0) + 1)
  const large = [...sizes].flatMap(([section, size]) =>
    section !== null && size >= SMALLEST_GROUP ? [section] : [],
  )
  const told = new Set(large)
  const untold = students.filter(({ section }) => section === null || !told.has(section)).length
  return untold === 0 || untold >= SMALLEST_GROUP ? told : new Set()
}
