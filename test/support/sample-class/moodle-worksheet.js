/** Authority on Moodle's "Download grading worksheet", for an assignment with feedback comments that nobody has graded yet. */
import { stringify } from 'csv-stringify/sync'

const HEADER = [
  'Identifier',
  'Full name',
  'Email address',
  'Status',
  'Grade',
  'Maximum grade',
  'Grade can be changed',
  'Last modified (submission)',
  'Last modified (grade)',
  'Feedback comments',
]

/**
 * @param {readonly import('./students.js').Student[]} students
 * @returns {string}
 */
export function moodleWorksheetOf(students) {
  const rows = students.map(({ participant, name, email, fate, late, index }) => {
    const day = late === true ? 'Monday, 2' : 'Sunday, 1'
    const minute = String(index % 60).padStart(2, '0')
    const isIn = fate !== 'nothing'
    return [
      `Participant ${participant}`,
      name,
      email,
      isIn ? 'Submitted for grading' : 'No submission',
      '',
      '100.00',
      'Yes',
      isIn ? `${day} February 2026, 10:${minute} AM` : '-',
      '-',
      '',
    ]
  })
  // As PHP writes it: in quotes where there is a space.
  return stringify([HEADER, ...rows], { quoted_match: /\s/ })
}
