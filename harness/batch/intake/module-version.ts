/**
 * Authority on which names mean the module that was asked for: `attention.ts`, whatever its capitals, its kind of module, and
 * the number that a platform or a browser puts behind it when it comes again (`attention-2.ts`, `attention (1).ts`).
 */
import { rankOfExtension } from './module-name.ts'

/** The number behind the name, 0 without one; null for another name. */
export function moduleVersion(name: string, entryFile: string): number | null {
  if (rankOfExtension(name) < 0) return null
  const [wanted, found] = [stemOf(entryFile).toLowerCase(), stemOf(name).toLowerCase()]
  if (found === wanted) return 0
  const number = found.startsWith(wanted) ? NUMBER.exec(found.slice(wanted.length)) : null
  return number === null ? null : Number(number[1] ?? number[2])
}

/** Whether a name means one of several modules. */
export function isVersionOfAny(name: string, entryFiles: readonly string[]): boolean {
  return entryFiles.some((entryFile) => moduleVersion(name, entryFile) !== null)
}

const NUMBER = /^(?:-(\d{1,6})| ?\((\d{1,6})\))$/

/** `matrix.ts` for `matrix-2.ts` and `matrix (2).ts`; null for a name without a number. */
export function withoutNumber(name: string): string | null {
  const [, stem, extension] = /^(.+?)(?:-\d{1,6}| ?\(\d{1,6}\))(\.[^.]+)$/su.exec(name) ?? []
  return stem === undefined || extension === undefined ? null : stem + extension
}

export function stemOf(name: string): string {
  return name.replace(/\.[^.]+$/, '')
}
