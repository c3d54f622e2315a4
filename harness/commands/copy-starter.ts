/** Authority on beginning an assignment: nothing that is already there is ever overwritten. */
import { cp, mkdir, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Fault } from '../domain/fault.ts'
import { findAssignment } from '../load/find-assignment.ts'
import { loadManifest } from '../load/load-assignment.ts'
import { reasonOf } from '../load/read-json.ts'
import { workFolder } from './work-folder.ts'

/** What was done, and what to do next. */
export async function copyStarter(name: string, assignments: string): Promise<string> {
  const folder = await findAssignment(name, resolve(assignments))
  const { id, module } = await loadManifest(folder)
  const work = workFolder(id)
  const there = await readdir(work).catch(() => [])
  if (there.length > 0) {
    return `${work}/ already holds ${there.join(', ')}; it was left as it is.\nGrade it with "npm run grade -- ${name}".\n`
  }
  try {
    await mkdir(work, { recursive: true })
    await cp(join(folder, 'starter'), work, { recursive: true, errorOnExist: true, force: false })
  } catch (cause) {
    throw new Fault(
      'output-unwritable',
      `The starter cannot be copied to ${work}/ (${reasonOf(cause)}).`,
      'Run the command in a folder that you may write to.',
      { cause },
    )
  }
  return `${join(work, module)} is yours to fill in.\nRead ${join(folder, 'README.md')}, and grade with "npm run grade -- ${name}".\n`
}
