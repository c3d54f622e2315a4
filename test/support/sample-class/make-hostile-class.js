/**
 * Authority on a class with four odd ones among its plain students, a folder for each: one hangs, one floods its output, one crashes
 * its child, one is a zip bomb. Nobody else may be touched by it.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expectationOf, handedInBy } from './hand-ins.js'
import { namedStudents } from './named-students.js'
import { foldersOf } from './plain-layouts.js'
import { studentsOf } from './students.js'
import { writeFiles } from './write-files.js'
import { zipBombOf } from './zip-of.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')
const text = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8')

/** By name they stand at both ends of the class. */
export const ODD = { hangs: 'student-hangs', floods: 'flooding', crashes: 'a-crash', bursts: 'the-bomb' }

const FLOOD = `export * from './right.ts'

export function softmax(): number[][] {
  for (;;) console.log('x'.repeat(1000))
}
`

/** The engine ends its process when the heap is full: here within a few calls of `push`, long before the time is up. */
const CRASH = `export * from './right.ts'

export function softmax(): number[][] {
  const kept: number[][] = []
  for (;;) kept.push(new Array(4_000_000).fill(0.5))
}
`

/**
 * `students` counts everybody. `plain` is what must come of each of the others: what its own expected.json says.
 * @typedef {{ readonly id: string, readonly marks: import('../summarise.ts').Summary }} Plain
 * @param {{ readonly out: string, readonly students: number }} options
 * @returns {Promise<{ readonly intake: string, readonly plain: readonly Plain[] }>}
 */
export async function makeHostileClass({ out, students: count }) {
  const students = studentsOf(namedStudents.length + count - 4).slice(namedStudents.length)
  const intake = join(out, 'submissions')
  mkdirSync(intake, { recursive: true })
  writeFiles(
    intake,
    foldersOf(students.map((student) => ({ student, files: handedInBy(student, students) }))),
  )
  const right = text('assignments/01-attention-stages/solution/attention.ts')
  const odd = {
    [ODD.hangs]: text('test/hostile/modules/hangs/softmax-loops.ts'),
    [ODD.floods]: FLOOD,
    [ODD.crashes]: CRASH,
  }
  const files = Object.entries(odd).flatMap(([id, content]) => [
    { path: `${id}/attention.ts`, content },
    { path: `${id}/right.ts`, content: right },
  ])
  writeFiles(intake, files)
  writeFileSync(join(intake, `${ODD.bursts}.zip`), await zipBombOf('attention.ts', 1024))
  return { intake, plain: students.map(({ login, fate }) => ({ id: login, marks: expectationOf(fate) })) }
}
