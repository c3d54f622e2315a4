/** Authority on the layouts that people make themselves: a folder for each student, a file for each, repositories that were cloned. */
import { ASSIGNMENT_SLUG } from './course.js'
import { zipOf } from './zip-of.js'

/** @typedef {import('./layouts.js').HandIn} HandIn */
/** @typedef {import('./hand-ins.js').File} File */

/**
 * @param {readonly HandIn[]} handIns
 * @returns {readonly File[]}
 */
export function foldersOf(handIns) {
  return handIns.flatMap(({ student, files }) =>
    files.map(({ path, content }) => ({ path: `${student.login}/${path}`, content })),
  )
}

/**
 * What is not one module alone is in a zip.
 * @param {readonly HandIn[]} handIns
 * @returns {Promise<readonly File[]>}
 */
export async function filesOf(handIns) {
  return Promise.all(
    handIns.map(async ({ student: { login }, files }) => {
      const [only, ...others] = files
      return only?.path === 'attention.ts' && others.length === 0
        ? { path: `${login}.ts`, content: only.content }
        : { path: `${login}.zip`, content: await zipOf(files) }
    }),
  )
}

/**
 * `gh classroom clone student-repos`: a repository is named after the assignment and its student's GitHub name.
 * @param {readonly HandIn[]} handIns
 * @returns {readonly File[]}
 */
export function clonesOf(handIns) {
  return handIns.flatMap(({ student, files }) => {
    const repository = `${ASSIGNMENT_SLUG}-${student.github}`
    const others = [
      { path: '.git/HEAD', content: 'ref: refs/heads/main\n' },
      { path: 'README.md', content: '# The stages of attention\n' },
    ]
    return [...others, ...files].map(({ path, content }) => ({ path: `${repository}/${path}`, content }))
  })
}
