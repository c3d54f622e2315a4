/**
 * Authority on the id that a student's results are filed under: what they are known by, where that is the name of a folder on
 * every system; otherwise what is left of it, with a digest of the whole so that no two become one.
 */
import { createHash } from 'node:crypto'

/** For each of different names an id; none equals another, whatever a system makes of capitals. */
export function studentIds(names: readonly string[]): ReadonlyMap<string, string> {
  const unlike = countBy(names, (name) => name.toLowerCase())
  const ids = new Map(
    names.map((name) => [
      name,
      isSafe(name) && unlike.get(name.toLowerCase()) === 1 ? name : digested(name, 8),
    ]),
  )
  // Somebody's name may be what a digest makes of another's, by chance or by intent.
  for (const length of [16, 32, 64]) {
    const taken = countBy([...ids.values()], (id) => id.toLowerCase())
    for (const [name, id] of ids) {
      if ((taken.get(id.toLowerCase()) ?? 0) > 1) ids.set(name, digested(name, length))
    }
  }
  return ids
}

/** As the schema of a class's records has it. */
const SAFE = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9_-])?$/
/** Windows keeps these names for devices, whatever follows after a dot. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

function isSafe(name: string): boolean {
  return SAFE.test(name) && !RESERVED.test(name)
}

function digested(name: string, length: number): string {
  const clean = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(0, 30)
    .replace(/[.-]+$/, '')
  const stem = clean === '' || RESERVED.test(clean) ? 'student' : clean
  return `${stem}-${createHash('sha256').update(name, 'utf16le').digest('hex').slice(0, length)}`
}

function countBy(items: readonly string[], key: (item: string) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1)
  return counts
}
