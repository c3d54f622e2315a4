/** Authority on Gradescope's "Export Submissions": a folder for each submission, and who handed it in beside them in YAML. */
import { GRADESCOPE_ASSIGNMENT_ID } from './course.js'

/** @typedef {import('./layouts.js').HandIn} HandIn */
/** @typedef {import('./hand-ins.js').File} File */

export const GRADESCOPE_FOLDER = `assignment_${GRADESCOPE_ASSIGNMENT_ID}_export`

/**
 * @param {readonly HandIn[]} handIns
 * @returns {readonly File[]}
 */
export function gradescopeFilesOf(handIns) {
  const metadata = handIns.map(({ student }) => entryOf(student)).join('')
  const files = handIns.flatMap((one) =>
    one.files.map(({ path, content }) => ({
      path: `submission_${one.student.gradescopeId}/${path}`,
      content,
    })),
  )
  return [{ path: 'submission_metadata.yml', content: `---\n${metadata}` }, ...files]
}

/** @param {import('./students.js').Student} student */
function entryOf({ name, sisId, email, gradescopeId, index, late, noSid }) {
  const minute = String(index % 60).padStart(2, '0')
  return [
    `submission_${gradescopeId}:`,
    '  :submitters:',
    `  - :name: ${scalar(name)}`,
    ...(noSid === true ? [] : [`    :sid: '${sisId}'`]),
    `    :email: ${email}`,
    `  :created_at: 2026-02-0${late === true ? 2 : 1} 10:${minute}:00.000000000 Z`,
    '  :score: 0.0',
    '  :status: unprocessed',
    '  :history: []',
    '',
  ].join('\n')
}

/**
 * As it stands where nothing in it means anything to YAML, else in single quotes.
 * @param {string} text
 */
function scalar(text) {
  return /^\p{L}[\p{L}\p{M}\p{N} .'-]*$/u.test(text) ? text : `'${text.replaceAll("'", "''")}'`
}
