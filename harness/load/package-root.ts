/** Authority on where this package lies, from its sources and from its build alike. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const packageRoot: string = upwards(dirname(fileURLToPath(import.meta.url)))

function upwards(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  const parent = dirname(folder)
  if (parent === folder) throw new Error('followthrough has lost its package.json')
  return upwards(parent)
}
