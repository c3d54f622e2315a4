/** Authority on the gradebook that Canvas exports, as its `lib/gradebook_exporter.rb` writes it: another assignment is graded already. */
import { stringify } from 'csv-stringify/sync'
import { ASSIGNMENT_TITLE, CANVAS_ASSIGNMENT_ID } from './course.js'

const TOTALS = ['Current Score', 'Unposted Current Score', 'Final Score', 'Unposted Final Score']
const READ_ONLY = '(read only)'

/**
 * @param {readonly import('./students.js').Student[]} students
 * @returns {string}
 */
export function canvasGradebookOf(students) {
  const header = ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section']
  const assignments = [
    `Warm-up (${CANVAS_ASSIGNMENT_ID - 1})`,
    `${ASSIGNMENT_TITLE} (${CANVAS_ASSIGNMENT_ID})`,
  ]
  const possible = ['    Points Possible', '', '', '', '', '10.00', '100.00', ...TOTALS.map(() => READ_ONLY)]
  const rows = students
    .toSorted((a, b) => compare(a.sortable, b.sortable) || a.canvasId - b.canvasId)
    .map((one) => {
      const warmUp = `${one.index % 11}.00`
      const total = `${10 * (one.index % 11)}.00`
      const known = [unlikeFormula(one.sortable), one.canvasId, one.sisId, one.login, one.section]
      return [...known, warmUp, '', ...TOTALS.map(() => total)]
    })
  const testStudent = ['Student, Test', 999, '', 'f0a1b2c3d4', 'Section A', '', '', ...TOTALS.map(() => '')]
  return stringify([[...header, ...assignments, ...TOTALS], possible, ...rows, testStudent])
}

/**
 * Canvas itself quotes a name that a spreadsheet would compute.
 * @param {string} name
 */
function unlikeFormula(name) {
  return /^\s*=/.test(name) ? `="${name}"` : name
}

/**
 * @param {string} a
 * @param {string} b
 */
function compare(a, b) {
  if (a === b) return 0
  return a < b ? -1 : 1
}
