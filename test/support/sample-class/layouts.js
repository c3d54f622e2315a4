/** Authority on the forms that the sample class comes in, and what is called what in each. */
import { canvasFilesOf } from './canvas-layout.js'
import {
  ASSIGNMENT_SLUG,
  ASSIGNMENT_TITLE,
  COURSE_SHORT_NAME,
  COURSE_SLUG,
  MOODLE_MODULE_ID,
} from './course.js'
import { GRADESCOPE_FOLDER, gradescopeFilesOf } from './gradescope-layout.js'
import { moodleFilesOf, moodleFoldersOf } from './moodle-layout.js'
import { clonesOf, filesOf, foldersOf } from './plain-layouts.js'

/** @typedef {import('./hand-ins.js').File} File */
/** @typedef {import('./students.js').Student} Student */
/** @typedef {{ readonly student: Student, readonly files: readonly File[] }} HandIn */
/**
 * `top` is the folder within a zip that everything lies in; `idOf` is what the form itself knows a student by.
 * @typedef {{
 *   readonly name: string, readonly kind: 'folder' | 'zip', readonly top?: string,
 *   readonly filesOf: (handIns: readonly HandIn[]) => readonly File[] | Promise<readonly File[]>,
 *   readonly idOf: (student: Student) => string, readonly tellsLate?: true,
 * }} Layout
 */

/**
 * @typedef {'folders' | 'folders-zip' | 'files' | 'canvas' | 'canvas-folder' | 'moodle' | 'moodle-folder' | 'moodle-flat'
 *   | 'gradescope' | 'gradescope-zip' | 'clones'} Form
 */

const canvasName = `${COURSE_SLUG}-${ASSIGNMENT_SLUG}_submissions`
const moodleName = `${COURSE_SHORT_NAME}-${ASSIGNMENT_TITLE}-${MOODLE_MODULE_ID}`
const byLogin = (/** @type {Student} */ { login }) => login
const byCanvasId = (/** @type {Student} */ { canvasId }) => String(canvasId)
const byParticipant = (/** @type {Student} */ { participant }) => String(participant)
const byGradescopeId = (/** @type {Student} */ { gradescopeId }) => String(gradescopeId)
const byGithub = (/** @type {Student} */ { github }) => github

/** @type {Readonly<Record<Form, Layout>>} */
export const layouts = {
  folders: { name: 'submissions', kind: 'folder', filesOf: foldersOf, idOf: byLogin },
  'folders-zip': { name: 'submissions.zip', kind: 'zip', filesOf: foldersOf, idOf: byLogin },
  files: { name: 'submissions', kind: 'folder', filesOf, idOf: byLogin },
  canvas: {
    name: `${canvasName}.zip`,
    kind: 'zip',
    filesOf: canvasFilesOf,
    idOf: byCanvasId,
    tellsLate: true,
  },
  'canvas-folder': {
    name: canvasName,
    kind: 'folder',
    filesOf: canvasFilesOf,
    idOf: byCanvasId,
    tellsLate: true,
  },
  moodle: { name: `${moodleName}.zip`, kind: 'zip', filesOf: moodleFoldersOf, idOf: byParticipant },
  'moodle-folder': { name: moodleName, kind: 'folder', filesOf: moodleFoldersOf, idOf: byParticipant },
  'moodle-flat': { name: `${moodleName}.zip`, kind: 'zip', filesOf: moodleFilesOf, idOf: byParticipant },
  gradescope: { name: GRADESCOPE_FOLDER, kind: 'folder', filesOf: gradescopeFilesOf, idOf: byGradescopeId },
  'gradescope-zip': {
    name: `${GRADESCOPE_FOLDER}.zip`,
    kind: 'zip',
    top: GRADESCOPE_FOLDER,
    filesOf: gradescopeFilesOf,
    idOf: byGradescopeId,
  },
  clones: { name: `${ASSIGNMENT_SLUG}-submissions`, kind: 'folder', filesOf: clonesOf, idOf: byGithub },
}
