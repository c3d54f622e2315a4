/** Authority on a temporary folder of a command's own. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unwritable } from '../load/unwritable.ts'
import { atInterruption } from '../sandbox/at-interruption.ts'

/** It stays: what is in there is for somebody who comes later. */
export function makeTemporaryFolder(): string {
  try {
    return mkdtempSync(join(tmpdir(), 'followthrough-'))
  } catch (cause) {
    throw temporaryUnwritable(cause)
  }
}

/** It is gone afterwards, also where Ctrl-C ends the command. */
export async function inTemporaryFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = makeTemporaryFolder()
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const forget = atInterruption(remove)
  try {
    return await use(folder)
  } finally {
    remove()
    forget()
  }
}

export function temporaryUnwritable(cause: unknown) {
  return unwritable({
    what: `The folder for temporary files, ${tmpdir()}, cannot be written to`,
    cause,
    elsewhere: 'Name a folder that you may write to in the environment variable TMPDIR (on Windows TEMP).',
  })
}
