/** Authority on where a program of the system's lies: in one of the folders that PATH names, or where Linux keeps them. */
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

const USUAL = ['/usr/bin', '/bin', '/usr/sbin', '/sbin']

export function findProgram(name: string): string | null {
  const named = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => isAbsolute(folder))
  return [...named, ...USUAL].map((folder) => join(folder, name)).find(isProgram) ?? null
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
