/** Authority on how files of the sample class get to disk. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * @param {string} folder
 * @param {readonly import('./hand-ins.js').File[]} files
 */
export function writeFiles(folder, files) {
  for (const { path, content } of files) {
    const full = join(folder, path)
    mkdirSync(dirname(full), { recursive: true })
    writeFileSync(full, content)
  }
}
