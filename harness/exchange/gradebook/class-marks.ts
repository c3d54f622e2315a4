/** Authority on all that a gradebook needs to know of a class. */
import type { ClassRun } from '../../domain/class-run.ts'
import type { ClassMark } from './class-mark.ts'

export type ClassMarks = {
  readonly assignment: ClassRun['assignment']
  /** Says whose ids the students' are: a participant of Moodle is no user of Canvas. */
  readonly form: ClassRun['intake']['form']
  readonly marks: readonly ClassMark[]
}
