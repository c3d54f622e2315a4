/** Authority on the roster of the sample class: everybody who takes the course, whether or not they handed in anything. */
import { stringify } from 'csv-stringify/sync'

/**
 * @param {readonly import('./students.js').Student[]} students
 * @returns {string}
 */
export function rosterOf(students) {
  const rows = students.map((one) => ({
    id: one.login,
    name: one.name,
    email: one.email,
    section: one.section,
    sis_user_id: one.sisId,
    canvas_user_id: one.canvasId,
    moodle_participant: one.participant,
    github: one.github,
  }))
  return stringify(rows, { header: true })
}
