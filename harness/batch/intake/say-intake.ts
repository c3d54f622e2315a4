/** Authority on the line that says what came in, and on the digest by which two intakes are known to be the same. */
import { createHash } from 'node:crypto'
import type { HandedIn, Work } from './handed-in.ts'

/** "Canvas download: 118 students, 3 late, 2 without attention.ts" */
export function sayIntake(layout: string, handedIn: readonly HandedIn[], entryFile: string): string {
  const count = (kind: Work['kind']) => handedIn.filter(({ work }) => work.kind === kind).length
  const groups = handedIn.filter(({ student }) => student.members.length > 0).length
  const parts = [
    [handedIn.length, handedIn.length === 1 ? 'student' : 'students'],
    [groups, groups === 1 ? 'of them a group' : 'of them groups'],
    [handedIn.filter(({ late }) => late).length, 'late'],
    [count('no-module'), `without ${entryFile}`],
    [count('refused'), 'refused'],
    [count('nothing'), 'with nothing handed in'],
  ] as const
  return `${layout}: ${parts
    .filter(([number], i) => i === 0 || number > 0)
    .map(([number, what]) => `${number} ${what}`)
    .join(', ')}`
}

/** Over who handed in what, not over its content: that is each record's own. */
export function digestIntake(handedIn: readonly HandedIn[]): string {
  const hash = createHash('sha256')
  for (const { student, late, work } of handedIn)
    hash.update(`${JSON.stringify([student.id, work.kind, late])}\n`)
  return `sha256:${hash.digest('hex')}`
}
