/** Authority on what is noted when an export is done: how much was written, and who is not in it. */
import { countOf, listOf } from '../../render/count-of.ts'
import { escapeFor } from '../../render/escape.ts'
import type { Context, ExitCode } from '../context.ts'
import type { Submission } from './read-submissions.ts'

type Left = Extract<Submission, { kind: 'nothing' | 'fault' }>

export type Written = { readonly what: string; readonly left: readonly Left[] }

/** Where the harness failed at someone, what is written is not the whole class, and the exit code says so. */
export function sayExported({ what, left }: Written, { note }: Pick<Context, 'note'>): ExitCode {
  note(`Wrote ${what}.\n`)
  const nothing = left.filter(({ kind }) => kind === 'nothing')
  if (nothing.length > 0) {
    const who = listOf(nothing.map(nameOf))
    note(`${countOf(nothing.length, 'student')} handed in nothing, so nothing is told of them: ${who}.\n`)
  }
  const faults = left.flatMap((one) => (one.kind === 'fault' ? [one] : []))
  for (const one of faults) {
    const { fault } = one
    note(`${nameOf(one)} was not graded and is not in it: ${fault.message} ${fault.hint}\n`)
  }
  return faults.length > 0 ? 2 : 0
}

function nameOf({ student }: Left): string {
  return escapeFor('terminal', student.name ?? student.id)
}
