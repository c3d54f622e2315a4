/** Authority on which file a path means: the module itself, or a folder that holds it. */
import { stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { Fault } from '../domain/fault.ts'
import { reasonOf } from './read-json.ts'

export async function findSubmission(path: string, entryFile: string): Promise<string> {
  const given = resolve(path)
  const found = await look(given)
  if (!found.isDirectory()) return given
  const entry = join(given, entryFile)
  try {
    await stat(entry)
    return entry
  } catch (cause) {
    if (reasonOf(cause) === 'EACCES') throw unreadable(given, cause)
    throw new Fault(
      'submission-missing',
      `The folder ${given} holds no ${entryFile} (${reasonOf(cause)}).`,
      `Save your module there as ${entryFile}, or give the file's own path.`,
      { cause },
    )
  }
}

async function look(given: string) {
  try {
    return await stat(given)
  } catch (cause) {
    const reason = reasonOf(cause)
    if (reason === 'EACCES') throw unreadable(given, cause)
    throw new Fault(
      'submission-missing',
      `There is nothing that we can read at ${given} (${reason}).`,
      `Check the path for a slip; we looked for "${basename(given)}".`,
      { cause },
    )
  }
}

function unreadable(given: string, cause: unknown): Fault {
  return new Fault(
    'submission-unreadable',
    `You may not read ${given} (EACCES).`,
    'Ask for the right to read it, or copy it to a folder of your own.',
    { cause },
  )
}
