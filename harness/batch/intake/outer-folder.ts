/** Authority on the one more folder around everything that zipping or unpacking a folder makes. */
import { isVersionOfAny } from './module-version.ts'

/** Its name, or null where there is none to see through: a folder that holds the module itself is a student's. */
export function outerFolder(paths: readonly string[], entryFiles: readonly string[]): string | null {
  const [first = ''] = paths
  const at = first.indexOf('/')
  const outer = first.slice(0, Math.max(at, 0))
  if (outer === '' || !paths.every((path) => path.startsWith(`${outer}/`))) return null
  const inner = paths.map((path) => path.slice(at + 1))
  if (inner.some((path) => isVersionOfAny(path, entryFiles))) return null
  const names = new Set(inner.map((path) => path.split('/')[0]))
  const isOneFolder = names.size === 1 && inner.every((path) => path.includes('/'))
  // One student with one folder looks like a class of one: only a name that platforms give tells.
  return isOneFolder && !(BY_PLATFORM.test(outer) || INSIDE.test(inner[0] ?? '')) ? null : outer
}

const BY_PLATFORM = /-submissions$|_submissions$|^assignment_\d+_export$|^submitted$/
const INSIDE = /^[^/]*_\d+_assignsubmission_|^submission_\d+\//
