/** Authority on what is said of a class over several assignments: `course.json`. It follows from their class reports alone. */
import type { ClassStudent } from './class-report.ts'

export type CourseReport = {
  readonly schemaVersion: 1
  /** In the order of the course. */
  readonly assignments: readonly CourseAssignment[]
  /** Of everybody in any of them, ordered by id. */
  readonly students: readonly CourseStudent[]
}

export type CourseAssignment = {
  readonly id: string
  readonly title: string
  readonly possible: number
  readonly passMark: number
  readonly graded: number
  readonly passed: number
  readonly faults: number
  /** Of the graded; null where there are none. */
  readonly median: number | null
}

export type CourseStudent = {
  readonly id: string
  readonly name: string | null
  readonly section: string | null
  /** For each assignment, in their order; null for who is not in that class. */
  readonly marks: readonly (Pick<ClassStudent, 'outcome' | 'earned' | 'passed' | 'late'> | null)[]
  /** Null where there are no marks at all. */
  readonly total: number | null
  readonly passed: number
}
