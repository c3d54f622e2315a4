/**
 * Authority on names that are one on some system: they differ only in capitals, or in how an accent is written, or one is a
 * file where the other needs a folder. Which one is meant cannot be known, so each of them is refused and names another.
 */
import type { Refusal } from '../../domain/refusal.ts'

/** Of those paths that meet another one. */
export function refuseSameNames(paths: readonly string[]): ReadonlyMap<number, Refusal> {
  const first = new Map<string, number>()
  const refusals = new Map<number, Refusal>()
  const meet = (i: number, j: number) => {
    const [path, other] = [paths[i] ?? '', paths[j] ?? '']
    if (!refusals.has(i)) refusals.set(i, { kind: 'same-name', path, other })
    if (!refusals.has(j)) refusals.set(j, { kind: 'same-name', path: other, other: path })
  }
  const names = paths.map(foldName)
  for (const [i, name] of names.entries()) {
    const other = first.get(name)
    if (other === undefined) first.set(name, i)
    else meet(i, other)
  }
  for (const [i, name] of names.entries()) {
    for (const folder of foldersOf(name)) {
      const other = first.get(folder)
      if (other !== undefined) meet(i, other)
    }
  }
  return refusals
}

/** Somewhat stricter than any one system: upper case makes one of `ß` and `ss`, and of the Kelvin sign and `k`. */
function foldName(path: string): string {
  return path.normalize('NFD').toUpperCase().normalize('NFD')
}

function foldersOf(path: string): readonly string[] {
  const parts = path.split('/')
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('/'))
}
