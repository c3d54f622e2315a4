/** Authority on naming what was handed in, where there may be more of it than anybody wants to read. */
import { clip } from './clip.ts'
import { countOf, listOf } from './count-of.ts'

const MOST = 5

export function nameFound(found: readonly string[]): string {
  const named = found.slice(0, MOST).map((path) => `"${clip(path, 60)}"`)
  const others = found.length - named.length
  return listOf(others === 0 ? named : [...named, countOf(others, 'other')])
}
