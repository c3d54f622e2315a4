/** Authority on one file (or one archive) for each student, named as they are: `ada.ts`. */
import { isArchiveName } from '../archive-name.ts'
import { collect, type Claim } from '../collect.ts'
import { copyNumber } from '../copy-number.ts'
import { isModuleName } from '../module-name.ts'
import { plainWho } from '../plain-who.ts'
import type { Reading } from '../reading.ts'

export function readFiles(paths: readonly string[], entryFile: string): Reading {
  return collect(paths, (path) => claim(path, entryFile))
}

function claim(path: string, entryFile: string): Claim | null {
  if (path.includes('/') || !(isModuleName(path) || isArchiveName(path))) return null
  const [, student = '', extension = ''] = /^(.*?)(\.[^.]+)$/su.exec(path) ?? []
  if (student === '') return null
  // That the file is named after its student is this form's own way: it is the module.
  const inside = isArchiveName(path) ? path : entryFile.replace(/\.[^.]+$/, '') + extension
  const { name, attempt } = copyNumber(student)
  return { path, inside, who: plainWho(name), late: false, attempt, remark: null }
}
