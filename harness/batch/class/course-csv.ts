/** Authority on course.csv: a line for each student, a column for each assignment. Texts are made harmless, as in grades.csv. */
import { stringify } from 'csv-stringify/sync'
import type { CourseReport } from '../../domain/course-report.ts'
import { escapeFor } from '../../render/escape.ts'

export function courseCsv({ assignments, students }: CourseReport): string {
  const possible = assignments.reduce((sum, one) => sum + one.possible, 0)
  const head = [
    'id',
    'name',
    'section',
    ...assignments.map((one) => `${one.id} (of ${one.possible})`),
    'total',
    'possible',
    'passed',
    'assignments',
  ]
  const rows = students.map(({ id, name, section, marks, total, passed }) => [
    id,
    name,
    section,
    ...marks.map((one) => one?.earned ?? null),
    total,
    possible,
    passed,
    assignments.length,
  ])
  return stringify([head.map(plain), ...rows.map((row) => row.map(plain))], {
    bom: true,
    record_delimiter: 'windows',
  })
}

function plain(cell: string | number | null): string | number {
  return typeof cell === 'string' ? escapeFor('csv', cell) : (cell ?? '')
}
