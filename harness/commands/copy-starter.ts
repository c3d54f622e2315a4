/** Authority on beginning an assignment: nothing that is already there is ever overwritten, and a starter is there whole. */
import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { findAssignment } from '../load/find-assignment.ts'
import { loadManifest } from '../load/load-assignment.ts'
import { makeFolder } from '../load/make-folder.ts'
import { unwritable } from '../load/unwritable.ts'
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
    copyWhole(join(folder, 'starter'), work)
  } catch (cause) {
    throw unwritable({
      what: `The starter cannot be copied to ${work}/`,
      cause,
      elsewhere: 'Run the command in a folder that you may write to.',
    })
  }
  return `${join(work, module)} is yours to fill in.\nRead ${join(folder, 'README.md')}, and grade with "npm run grade -- ${name}".\n`
}

/** Half a starter would be taken for somebody's work, and left as it is from then on. */
function copyWhole(starter: string, work: string): void {
  const unfinished = join(dirname(work), `.${basename(work)}.${randomUUID()}.part`)
  makeFolder(dirname(work))
  try {
    cpSync(starter, unfinished, { recursive: true })
    // Only an empty folder can be taken away.
    if (existsSync(work)) rmdirSync(work)
    renameSync(unfinished, work)
  } catch (cause) {
    rmSync(unfinished, { recursive: true, force: true })
    throw cause
  }
}
