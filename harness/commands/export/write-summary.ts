/** Authority on the summary of a job on GitHub: a file that every step adds to, and that is thrown away where it is too long. */
import { appendFileSync, statSync } from 'node:fs'
import { fitSections } from '../../exchange/fit-sections.ts'
import type { Section } from '../../exchange/fit-sections.ts'
import { unwritable } from '../../load/unwritable.ts'
import type { Context } from '../context.ts'
import { writeText } from './write-document.ts'

const MOST_BYTES = 1024 * 1024

export type Summary = { readonly sections: readonly Section[]; readonly whereElse: string }

/** `out` is a file of its own; without it, the summary is added to what the runner names. */
export function writeSummary(
  { sections, whereElse }: Summary,
  out: string | undefined,
  { note }: Pick<Context, 'note'>,
): void {
  const path = out ?? process.env['GITHUB_STEP_SUMMARY']
  if (path === undefined || path === '') {
    note('No summary was written: GITHUB_STEP_SUMMARY names no file, and --out was not given.\n')
  } else if (out !== undefined) {
    writeText(out, fitSections(sections, MOST_BYTES, whereElse))
  } else append(path, fitSections(sections, MOST_BYTES - sizeOf(path), whereElse))
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

function append(path: string, text: string): void {
  try {
    appendFileSync(path, text)
  } catch (cause) {
    const elsewhere = 'Give a file that you may write to: --out FILE.'
    throw unwritable({ what: `The summary cannot be added to ${path}`, cause, elsewhere })
  }
}
