/** Authority on how many of a class came to what. */
import type { ClassReport, ClassStudent } from '../../domain/class-report.ts'

export function countStudents(students: readonly ClassStudent[]): ClassReport['counts'] {
  const countOf = (outcome: ClassStudent['outcome']) =>
    students.filter((student) => student.outcome === outcome).length
  return {
    students: students.length,
    graded: countOf('graded'),
    passed: students.filter(({ passed }) => passed).length,
    late: students.filter(({ late }) => late).length,
    nothing: countOf('nothing'),
    noModule: countOf('no-module'),
    refused: countOf('refused'),
    faults: countOf('fault'),
  }
}
