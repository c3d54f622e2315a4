/** Authority on what is shown of a class over all assignments: each assignment in a line, and each student in a row. */
import type { CourseAssignment, CourseReport, CourseStudent } from '../../domain/course-report.ts'
import { sayShare } from '../class/share.ts'
import { clip } from '../clip.ts'
import { countOf } from '../count-of.ts'
import { showMarks } from '../show-marks.ts'

export type CourseView = {
  readonly students: string
  readonly possible: string
  readonly assignments: readonly {
    readonly id: string
    readonly title: string
    readonly possible: string
    readonly median: string
    readonly passRate: string
    readonly graded: string
    readonly faults: string | null
    /** To the page of the class. */
    readonly href: string
  }[]
  readonly rows: readonly {
    readonly name: string
    readonly id: string | null
    readonly marks: readonly { readonly text: string; readonly href: string | null }[]
    readonly total: string
    readonly passed: string
  }[]
  /** Said after them where others are left out. */
  readonly more: string | null
}

/** `most` is how many students are shown. */
export function viewCourse({ assignments, students }: CourseReport, most: number): CourseView {
  const left = students.length - most
  return {
    students: countOf(students.length, 'student'),
    possible: showMarks(assignments.reduce((sum, { possible }) => sum + possible, 0)),
    assignments: assignments.map(viewAssignment),
    rows: students.slice(0, most).map((student) => viewStudent(student, assignments)),
    more:
      left > 0
        ? `And ${countOf(left, 'further student')}: course.html and course.csv hold all of them.`
        : null,
  }
}

function viewAssignment({ id, title, possible, median, graded, passed, faults }: CourseAssignment) {
  return {
    id: clip(id, 80),
    title: clip(title, 80),
    possible: showMarks(possible),
    median: median === null ? '–' : showMarks(median),
    passRate: sayShare(passed, graded),
    graded: `${passed} of ${countOf(graded, 'graded', 'graded')} passed`,
    faults: faults === 0 ? null : `! ${faults} not graded by a failure of ours`,
    href: `${encodeURIComponent(id)}/class.html`,
  }
}

function viewStudent(
  { id, name, marks, total, passed }: CourseStudent,
  assignments: readonly CourseAssignment[],
) {
  return {
    name: clip(name ?? id, 80),
    id: name === null || name === id ? null : clip(id, 80),
    marks: marks.map((one, i) => ({
      text: textOf(one),
      href:
        one?.outcome === 'graded'
          ? `${encodeURIComponent(assignments[i]?.id ?? '')}/students/${encodeURIComponent(id)}/report.html`
          : null,
    })),
    total: total === null ? '–' : showMarks(total),
    passed: `${passed} of ${assignments.length}`,
  }
}

function textOf(one: CourseStudent['marks'][number]): string {
  if (one?.earned === undefined || one.earned === null) return one?.outcome === 'fault' ? '!' : '–'
  return `${showMarks(one.earned)} ${one.passed ? '✓' : '✗'}`
}
