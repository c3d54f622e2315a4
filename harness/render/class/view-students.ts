/** Authority on the table of all students, a line each. */
import type { ClassReport, ClassStudent } from '../../domain/class-report.ts'
import { clip } from '../clip.ts'
import { countOf } from '../count-of.ts'
import { showMarks } from '../show-marks.ts'
import type { StudentView } from './class-view.ts'
import { cutAfter } from './extent.ts'
import type { Cut } from './extent.ts'
import { signOfOutcome } from './sign-of-outcome.ts'
import { hrefOf, nameOf } from './view-people.ts'

const MOST_CAUSES = 4
const MOST_REMARKS = 3

export function viewStudents(
  students: ClassReport['students'],
  most: number,
  linked: boolean,
): Cut<StudentView> {
  return cutAfter(
    most,
    students.map((student) => viewStudent(student, linked)),
    (count) => countOf(count, most === 0 ? 'student' : 'further student'),
  )
}

function viewStudent(student: ClassStudent, linked: boolean): StudentView {
  const { id, name, section, earned, late, causes, remarks } = student
  const called = name === null ? '' : nameOf(name)
  return {
    name: called === '' ? id : called,
    id: called === '' ? null : id,
    href: linked ? hrefOf(student) : null,
    section: clip(section ?? '', 40),
    marks: earned === null ? '–' : showMarks(earned),
    sign: signOfOutcome(student),
    causes: sayCauses(causes),
    remarks: sayRemarks(late, remarks),
  }
}

function sayCauses(causes: readonly string[]): string {
  const shown = causes.slice(0, MOST_CAUSES).map((cause) => clip(cause, 80))
  const others = causes.length - shown.length
  return (others === 0 ? shown : [...shown, `and ${others} more`]).join('; ')
}

function sayRemarks(late: boolean, remarks: readonly string[]): string {
  const shown = remarks.slice(0, MOST_REMARKS).map((remark) => clip(remark, 160))
  const others = remarks.length - shown.length
  const all = [
    late ? 'Late.' : null,
    ...shown,
    others === 0 ? null : `And ${countOf(others, 'other remark')}.`,
  ]
  return all.filter((sentence) => sentence !== null).join(' ')
}
