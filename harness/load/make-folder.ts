/**
 * Authority on making a folder and those above it. Node's own recursive way never ends where a system answers that the folder
 * above is missing although it is there, as /proc does.
 */
import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { reasonOf } from './read-json.ts'

export function makeFolder(path: string): void {
  try {
    mkdirSync(path)
  } catch (cause) {
    const above = dirname(path)
    if (reasonOf(cause) === 'ENOENT' && above !== path) {
      makeFolder(above)
      mkdirSync(path)
    } else if (!isFolder(path)) throw cause
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
