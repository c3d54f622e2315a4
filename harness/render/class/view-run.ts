/** Authority on how a class was run: the isolation that was used, and the limits that were met. */
import type { ClassReport } from '../../domain/class-report.ts'
import { countOf } from '../count-of.ts'
import { ISOLATION } from '../say-isolation.ts'
import type { GradedView } from './class-view.ts'
import type { People } from './view-people.ts'

export function viewIsolation({ isolation }: ClassReport): GradedView['isolation'] {
  return isolation.map(({ level, students }) => ({
    level,
    note: ISOLATION[level],
    students: countOf(students, 'submission'),
  }))
}

export function viewLimits({ limits }: ClassReport, people: People): GradedView['limits'] {
  return limits.map(({ stage, what, students }) => ({
    sentence: `${stage ?? 'The module itself, as it loads,'} ran out of ${what} for ${countOf(students.length, 'student')}`,
    people: people.all(students),
  }))
}
