/** Authority on one file (or one archive) for each student, named as they are: `ada.ts`. */
import { isArchiveName } from '../archive-name.ts'
import { collect, type Claim } from '../collect.ts'
import { copyNumber } from '../copy-number.ts'
import { isModuleName } from '../module-name.ts'
import { plainWho } from '../plain-who.ts'
import type { Reading } from '../reading.ts'

export function readFiles(paths: readonly string[], entryFiles: readonly string[]): Reading {
  return collect(paths, (path) => claim(path, entryFiles))
}

function claim(path: string, entryFiles: readonly string[]): Claim | null {
  if (path.includes('/') || !(isModuleName(path) || isArchiveName(path))) return null
  const [, student = '', extension = ''] = /^(.*?)(\.[^.]+)$/su.exec(path) ?? []
  if (student === '') return null
  const inside = isArchiveName(path) ? path : nameInside(path, extension, entryFiles)
  const { name, attempt } = copyNumber(student)
  return { path, inside, who: plainWho(name), late: false, attempt, remark: null }
}

/** That the file is named after its student is this form's own way: it is the module, unless it may be one of several. */
function nameInside(path: string, extension: string, [only = path, ...others]: readonly string[]): string {
  return others.length > 0 ? path : only.replace(/\.[^.]+$/, '') + extension
}
