/** Authority on where a submission lies: the path that was given, or the student's own folder under work/. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '../domain/fault.ts'

/** From where the command is run. */
export function workFolder(id: string): string {
  return join('work', id)
}

export function submissionPath(id: string, given: string | undefined): string {
  const path = given ?? workFolder(id)
  if (given !== undefined || existsSync(path)) return path
  throw new Fault(
    'submission-missing',
    `There is nothing in ${path}/ yet.`,
    `Begin with "npm start -- ${id}", or give the path of a module.`,
  )
}
