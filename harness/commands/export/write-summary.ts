/** Authority on the summary of a job on GitHub: a file that every step adds to, and that is thrown away where it is too long. */
import { appendFileSync, statSync } from 'node:fs'
import { fitSections } from '../../exchange/fit-sections.ts'
import type { Section } from '../../exchange/fit-sections.ts'
import { unwritable } from '../../load/unwritable.ts'
import { writeText } from './write-document.ts'

const MOST_BYTES = 1024 * 1024

export type Summary = {
  /** What there is to say; where a text is made to a measure, in about so many bytes. */
  readonly sectionsIn: (bytes: number) => readonly Section[]
  readonly whereElse: string
}

/**
 * `out` is a file of its own; without it, the summary is added to what the runner names. Where it was written; null where
 * there is no such place.
 */
export function writeSummary({ sectionsIn, whereElse }: Summary, out: string | undefined): string | null {
  const fit = (bytes: number) => fitSections(sectionsIn(bytes), bytes, whereElse)
  const path = out ?? process.env['GITHUB_STEP_SUMMARY']
  if (path === undefined || path === '') return null
  if (out !== undefined) writeText(out, fit(MOST_BYTES))
  else append(path, fit(MOST_BYTES - sizeOf(path)))
  return path
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
