/** What a class's folder holds, to be compared with another's: every file but the times, by its bytes. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

export function folderContents(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((name) => basename(name) !== 'times.csv')
    .toSorted()
  return Object.fromEntries(files.map((name) => [name, digestOf(join(folder, name))]))
}

function digestOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}

/** How often each student was graded, as the run itself noted it. */
export function timesGraded(folder: string): ReadonlyMap<string, number> {
  const path = join(folder, 'times.csv')
  const lines = existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n').slice(1) : []
  const counts = new Map<string, number>()
  for (const line of lines) {
    const [id = ''] = line.split(',')
    counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}
