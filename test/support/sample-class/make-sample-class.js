/**
 * Authority on the sample class: a course's submissions in one of the forms that platforms let an instructor download, with its
 * roster, the gradebooks to fill in, and what must come of each student. The same options give the same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { canvasGradebookOf } from './canvas-gradebook.js'
import { expectedOf } from './expected.js'
import { handedInBy } from './hand-ins.js'
import { layouts } from './layouts.js'
import { moodleWorksheetOf } from './moodle-worksheet.js'
import { namedStudents } from './named-students.js'
import { rosterOf } from './roster.js'
import { studentsOf } from './students.js'
import { writeFiles } from './write-files.js'
import { zipOf } from './zip-of.js'

/**
 * @typedef {{
 *   readonly intake: string, readonly roster: string, readonly canvasGradebook: string,
 *   readonly moodleWorksheet: string, readonly students: readonly import('./expected.js').Expected[],
 * }} SampleClass
 */

/**
 * @param {{ readonly form: import('./layouts.js').Form, readonly out: string, readonly students?: number }} options
 * @returns {Promise<SampleClass>}
 */
export async function makeSampleClass({ form, out, students: count = namedStudents.length }) {
  const layout = layouts[form]
  const students = studentsOf(count)
  const handIns = students
    .map((student) => ({ student, files: handedInBy(student, students) }))
    .filter(({ files }) => files.length > 0)
  mkdirSync(out, { recursive: true })
  const intake = join(out, layout.name)
  await writeIntake(intake, layout, await layout.filesOf(handIns))
  const expected = students.map((student) => expectedOf(student, students, layout))
  const made = {
    intake,
    roster: join(out, 'roster.csv'),
    canvasGradebook: join(out, 'canvas-gradebook.csv'),
    moodleWorksheet: join(out, 'moodle-worksheet.csv'),
    students: expected,
  }
  writeFileSync(made.roster, rosterOf(students))
  writeFileSync(made.canvasGradebook, canvasGradebookOf(students))
  writeFileSync(made.moodleWorksheet, moodleWorksheetOf(students))
  writeFileSync(join(out, 'expected.json'), `${JSON.stringify({ form, students: expected }, null, 2)}\n`)
  return made
}

/**
 * @param {string} path
 * @param {import('./layouts.js').Layout} layout
 * @param {readonly import('./hand-ins.js').File[]} files
 */
async function writeIntake(path, { kind, top }, files) {
  if (kind === 'folder') return writeFiles(path, files)
  const packed = top === undefined ? files : files.map((file) => ({ ...file, path: `${top}/${file.path}` }))
  writeFileSync(path, await zipOf(packed))
}
