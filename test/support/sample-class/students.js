/** Authority on a class of any size: the named students, then as many more as are asked for, with what platforms know them by. */
import { namedStudents } from './named-students.js'

/**
 * @typedef {import('./named-students.js').NamedStudent & {
 *   readonly email: string, readonly section: string, readonly canvasId: number, readonly sisId: string,
 *   readonly participant: number, readonly github: string, readonly gradescopeId: number, readonly index: number,
 * }} Student
 */

/** None of these takes long to grade, so that a class of thousands measures the harness and not its time limits. */
const FURTHER_FATES = [
  'correct',
  'no-scale',
  'correct-functional',
  'divides-by-d',
  'correct-kahan',
  'correct',
  'mask-with-zeros',
  'no-scale',
  'correct-log-sum-exp',
  'unexplained-softmax',
  'correct-typed-rows',
  'correct-helper-file',
  'softmax-over-columns',
  'correct-javascript',
  'no-scale',
  'syntax-error',
]

/**
 * @param {number} count
 * @returns {readonly Student[]}
 */
export function studentsOf(count) {
  return Array.from({ length: count }, (_, index) =>
    known(namedStudents[index] ?? furtherStudent(index), index),
  )
}

/**
 * @param {number} index
 * @returns {import('./named-students.js').NamedStudent}
 */
function furtherStudent(index) {
  const number = String(index + 1).padStart(4, '0')
  return {
    login: `student${number}`,
    name: `Student ${number}`,
    sortable: `${number}, Student`,
    fate: FURTHER_FATES[index % FURTHER_FATES.length] ?? 'correct',
  }
}

/**
 * The numbers are no multiples of each other, so that one taken for another matches nobody or the wrong one.
 * @param {import('./named-students.js').NamedStudent} student
 * @param {number} index
 * @returns {Student}
 */
function known(student, index) {
  return {
    ...student,
    email: `${student.login}@example.edu`,
    section: `Section ${'ABC'[index % 3]}`,
    canvasId: 1001 + 7 * index,
    sisId: `S${2_026_000 + 3 * index}`,
    participant: 40_001 + 2 * index,
    // A hyphen may stand anywhere in a GitHub name but at its ends.
    github: index % 4 === 0 ? `gh-${student.login}` : `${student.login}-dev`,
    gradescopeId: 310_000_001 + 11 * index,
    index,
  }
}
