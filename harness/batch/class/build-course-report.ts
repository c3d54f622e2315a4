/** Authority on putting the classes of a course together: a student is one by their id, whichever of them they are in. */
import { byCodeUnits } from '../../domain/by-code-units.ts'
import type { ClassReport, ClassStudent } from '../../domain/class-report.ts'
import type { CourseAssignment, CourseReport, CourseStudent } from '../../domain/course-report.ts'
import { sumOfMarks } from '../../domain/hundredths.ts'

export function buildCourseReport(classes: readonly ClassReport[]): CourseReport {
  const byId = classes.map(({ students }) => new Map(students.map((student) => [student.id, student])))
  const ids = [...new Set(byId.flatMap((students) => [...students.keys()]))].toSorted(byCodeUnits)
  return {
    schemaVersion: 1,
    assignments: classes.map(assignmentOf),
    students: ids.map((id) =>
      studentOf(
        id,
        byId.map((students) => students.get(id) ?? null),
      ),
    ),
  }
}

function assignmentOf({ assignment, counts, marks }: ClassReport): CourseAssignment {
  const { id, title, possible, passMark } = assignment
  const { graded, passed, faults } = counts
  return { id, title, possible, passMark, graded, passed, faults, median: marks?.median ?? null }
}

function studentOf(id: string, all: readonly (ClassStudent | null)[]): CourseStudent {
  const there = all.filter((one) => one !== null)
  const earned = there.flatMap((one) => (one.earned === null ? [] : [one.earned]))
  return {
    id,
    name: there.find(({ name }) => name !== null)?.name ?? null,
    section: there.find(({ section }) => section !== null)?.section ?? null,
    marks: all.map(
      (one) => one && { outcome: one.outcome, earned: one.earned, passed: one.passed, late: one.late },
    ),
    total: earned.length === 0 ? null : sumOfMarks(earned),
    passed: there.filter(({ passed }) => passed).length,
  }
}
