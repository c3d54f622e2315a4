/** Authority on one folder (or one archive) for each student, named as they are. */
import { isArchiveName } from '../archive-name.ts'
import { collect, type Claim } from '../collect.ts'
import { copyNumber } from '../copy-number.ts'
import { plainWho } from '../plain-who.ts'
import type { Reading } from '../reading.ts'

export function readFolders(paths: readonly string[]): Reading {
  return collect(paths, claim)
}

function claim(path: string): Claim | null {
  const at = path.indexOf('/')
  if (at > 0) return of(path, path.slice(0, at), path.slice(at + 1))
  return isArchiveName(path) ? of(path, path.replace(/\.[^.]+$/, ''), path) : null
}

function of(path: string, student: string, inside: string): Claim | null {
  if (student === '') return null
  const { name, attempt } = copyNumber(student)
  return { path, inside, who: plainWho(name), late: false, attempt, remark: null }
}
