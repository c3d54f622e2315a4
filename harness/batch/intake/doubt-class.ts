/**
 * Authority on what can hardly be the class that was meant: the folder around it, or the work for another assignment. Grading it
 * would give a page of zeros.
 */
import { listOf } from '../../render/count-of.ts'
import type { Work } from './handed-in.ts'
import { isHandedOut } from './is-handed-out.ts'
import { looksLikeClass } from './looks-like-class.ts'
import { isModuleName } from './module-name.ts'
import { isVersionOfAny } from './module-version.ts'
import type { Known } from './read-form.ts'

export type Doubt = { readonly seen: string; readonly hint: string }

/** What one handed in, by the names of its files; those in an archive are as they are there. */
export type Named = { readonly top: string; readonly names: readonly string[]; readonly kind: Work['kind'] }

export function doubtClass(all: readonly Named[], known: Known): Doubt | null {
  const [only, ...others] = all
  if (only === undefined) return null
  const why = others.length === 0 ? looksLikeClass(only.names, known) : null
  if (why !== null) {
    return {
      seen: `This looks like the folder or the archive around a class: all that is there is "${only.top}", and ${why}.`,
      hint: "Give that one itself, unpacked if it lies in an archive. If it is one student's work, say what form this is, for example --form folders.",
    }
  }
  const isThere = (name: string) => isVersionOfAny(nameOf(name), known.entryFiles)
  if (all.some(({ kind, names }) => kind === 'refused' || names.some(isThere))) return null
  const counts = countNames(all)
  const [[, most] = ['', 0]] = counts
  // One that stands alone, or names of all kinds: they are misspelt, and each is graded as the module.
  if (all.some(({ kind }) => kind === 'module') && (most < 2 || most * 2 <= all.length)) return null
  const shown = counts.slice(0, MOST_NAMES).map(([name, count]) => `${name} (${count})`)
  return {
    seen: `Nobody handed in ${listOf(known.entryFiles, 'or')}, of ${all.length === 1 ? '1 student' : `${all.length} students`}; what came is called ${shown.join(', ')}${counts.length > MOST_NAMES ? ' …' : ''}.`,
    hint: 'If it is the work for another assignment, give that one with --assignment; if it lies around the class, give the class itself. If it is to be graded as it is, say what form it is, for example --form folders.',
  }
}

const MOST_NAMES = 4

/** The most frequent first; where there are modules, only those. */
function countNames(all: readonly Named[]): readonly (readonly [string, number])[] {
  const own = all.map(({ names }) => names.filter((name) => !isHandedOut(name)))
  const modules = own.map((names) => names.filter(isModuleName))
  const counts = new Map<string, number>()
  for (const names of modules.some((some) => some.length > 0) ? modules : own) {
    for (const name of new Set(names.map(nameOf))) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
