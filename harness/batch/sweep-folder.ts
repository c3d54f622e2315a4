/** Authority on what a run that was killed leaves in a class's folder: files by halves, and reports that no record speaks of. */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ClassFolder } from '../load/class-folder.ts'

export function sweepFolder({ path, records, record, students, shared, withheld }: ClassFolder): void {
  for (const folder of [path, records, shared, withheld]) {
    for (const name of namesIn(folder)) if (PART.test(name)) rmSync(join(folder, name))
  }
  for (const id of namesIn(students)) {
    if (!existsSync(record(id))) rmSync(join(students, id), { recursive: true })
  }
}

/** As they are called until they are whole. */
const PART = /^\..+\.part$/

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : []
}
