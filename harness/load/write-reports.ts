/** Authority on the files of one report: each is written whole, and a fault names those that are not there. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from './make-folder.ts'
import { unwritable } from './unwritable.ts'
import { writeFileWhole } from './write-file-whole.ts'

export type ReportText = { readonly name: string; readonly text: string }

export function writeReports(folder: string, reports: readonly ReportText[]): void {
  const missing: string[] = []
  const causes: unknown[] = []
  try {
    makeFolder(folder)
  } catch (cause) {
    throw refused(
      folder,
      reports.map(({ name }) => name),
      cause,
    )
  }
  for (const { name, text } of reports) {
    try {
      writeFileWhole(join(folder, name), text)
    } catch (cause) {
      missing.push(name)
      causes.push(cause)
    }
  }
  if (missing.length > 0) throw refused(folder, missing, causes[0])
}

function refused(folder: string, missing: readonly string[], cause: unknown) {
  const older = missing.filter((name) => existsSync(join(folder, name)))
  const kept = older.length === 0 ? '' : `; what ${older.join(', ')} holds is older`
  return unwritable({
    what: `${missing.join(', ')} cannot be written to ${folder}${kept}`,
    cause,
    elsewhere: 'Give a folder that you may write to: --out DIR.',
  })
}
