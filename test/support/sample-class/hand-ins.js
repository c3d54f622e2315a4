/** Authority on the files that each student of the sample class handed in. */
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** @typedef {{ readonly path: string, readonly content: string | Uint8Array }} File */
/** @typedef {import('./students.js').Student} Student */

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')
const fates = join(root, 'test/submissions/attention-stages')
const starter = join(root, 'assignments/01-attention-stages/starter')

/**
 * Empty for one who handed in nothing.
 * @param {Student} student
 * @param {readonly Student[]} students
 * @returns {readonly File[]}
 */
export function handedInBy(student, students) {
  switch (student.fate) {
    case 'nothing':
      return []
    case 'no-module':
      return [{ path: student.file ?? 'notes.txt', content: `${student.name} has not finished yet.\n` }]
    case 'starter':
      return filesIn(starter)
    case 'copy':
      return filesOfFate(originalOf(student, students))
    default:
      return filesOfFate(student)
  }
}

/**
 * @param {Student} student
 * @param {readonly Student[]} students
 * @returns {Student}
 */
export function originalOf(student, students) {
  const original = students.find(({ login }) => login === student.of)
  if (original === undefined)
    throw new Error(`${student.login} copies from ${student.of}, who is not in the class`)
  return original
}

/**
 * @param {string} fate
 * @returns {import('../summarise.ts').Summary}
 */
export function expectationOf(fate) {
  return JSON.parse(readFileSync(join(fates, fate, 'expected.json'), 'utf8'))
}

/** @type {Map<string, readonly { readonly path: string, readonly content: string }[]>} */
const read = new Map()

/**
 * @param {string} folder
 * @returns {readonly { readonly path: string, readonly content: string }[]}
 */
function filesIn(folder) {
  const before = read.get(folder)
  if (before !== undefined) return before
  const files = readdirSync(folder)
    .filter((path) => path !== 'expected.json')
    .toSorted()
    .map((path) => ({ path, content: readFileSync(join(folder, path), 'utf8') }))
  read.set(folder, files)
  return files
}

/**
 * @param {Student} student
 * @returns {readonly File[]}
 */
function filesOfFate(student) {
  return filesIn(join(fates, student.fate)).map(({ path, content }) => ({
    path,
    content: inOwnHand(content, student),
  }))
}

/**
 * The same program from another hand: no two are the same bytes. An empty file stays empty.
 * @param {string} content
 * @param {Student} student
 */
function inOwnHand(content, { name, login, index }) {
  if (content === '') return content
  const signed = `// ${name} (${login})\n${content}${'\n'.repeat(index % 4)}`
  return index % 5 === 3 ? signed.replaceAll('\n', '\r\n') : signed
}
