/** Authority on what must come of each student: for a sample submission, what its own expected.json says. */
import { expectationOf, originalOf } from './hand-ins.js'

/** @typedef {import('./students.js').Student} Student */
/**
 * `marks` is what test/support/summarise.ts makes of their report; null where there is none.
 * @typedef {{
 *   readonly id: string, readonly idInForm: string, readonly name: string, readonly fate: string,
 *   readonly late: boolean, readonly outcome: 'graded' | 'nothing' | 'no-module',
 *   readonly marks: import('../summarise.ts').Summary | null,
 * }} Expected
 */

const STAGES = ['project', 'scores', 'scale', 'causalMask', 'softmax', 'weightedSum', 'attention']

/** @type {import('../summarise.ts').Summary} */
const NOT_STARTED = {
  earned: 0,
  passed: false,
  firstWrongStage: null,
  loadProblem: null,
  stages: Object.fromEntries(STAGES.map((stage) => [stage, 'not-started'])),
  fields: null,
}

/**
 * @param {Student} student
 * @param {readonly Student[]} students
 * @param {import('./layouts.js').Layout} layout
 * @returns {Expected}
 */
export function expectedOf(student, students, { idOf, tellsLate }) {
  const { login, name, fate, late } = student
  const known = { id: login, idInForm: idOf(student), name, fate, late: late === true && tellsLate === true }
  switch (fate) {
    case 'nothing':
    case 'no-module':
      return { ...known, outcome: fate, marks: null }
    case 'starter':
      return { ...known, outcome: 'graded', marks: NOT_STARTED }
    case 'copy':
      return { ...known, outcome: 'graded', marks: expectationOf(originalOf(student, students).fate) }
    default:
      return { ...known, outcome: 'graded', marks: expectationOf(fate) }
  }
}
