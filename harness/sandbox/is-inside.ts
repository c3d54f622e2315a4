/** Authority on whether a path lies in a folder; links of both are resolved already. */
import { isAbsolute, relative, sep } from 'node:path'

export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  // Another drive has no way from here to there.
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
