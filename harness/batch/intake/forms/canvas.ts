/**
 * Authority on Canvas's names: `<name>[_LATE]_<user>_<attachment>_<file>`, `[LATE_]anon_<id>_<attachment>_<file>`, and for what
 * was typed in `<name>[_LATE]_<user>_text.html` (`_link.html`). Names may hold underscores and digits themselves, so that a
 * file's name can be read in several ways; a roster tells which one is meant.
 */
import { collect, type Claim } from '../collect.ts'
import type { Reading, Who } from '../reading.ts'

export function readCanvas(paths: readonly string[], knownIds: ReadonlySet<string> = new Set()): Reading {
  // Blind marking is a setting of the whole assignment; among other names, "anon" is somebody's name.
  const shaped = paths.filter((path) => splitsOf(path).length > 0 || anonymous(path) !== null)
  const isBlind = shaped.length > 0 && shaped.every((path) => anonymous(path) !== null)
  const remarks = isBlind
    ? ['Canvas hid the names of this download, so that nobody could be found on a roster.']
    : []
  const called = namesOf(paths)
  return collect(paths, (path) => (isBlind ? anonymous(path) : named(path, knownIds, called)), remarks)
}

type Called = ReadonlyMap<string, ReadonlySet<string>>

/** The names of each user, every file's name read the first way. */
function namesOf(paths: readonly string[]): Called {
  const called = new Map<string, Set<string>>()
  for (const [first] of paths.map(splitsOf)) {
    if (first !== undefined) called.set(first.user, (called.get(first.user) ?? new Set()).add(first.name))
  }
  return called
}

type Split = {
  readonly name: string
  readonly late: boolean
  readonly user: string
  readonly inside: string
}

function named(path: string, knownIds: ReadonlySet<string>, called: Called): Claim | null {
  const all = splitsOf(path)
  const known = all.filter(({ user }) => knownIds.has(user))
  // One user has one name: a number behind several names is a part of these.
  const fitting = all.filter(({ user }) => (called.get(user)?.size ?? 0) < 2)
  const [split] = known.length === 1 ? known : fitting.length > 0 ? fitting : all
  if (split === undefined) return null
  const isSure = known.length === 1 || all.length === 1
  return {
    path,
    inside: split.inside,
    who: whoOf(split),
    late: split.late,
    attempt: null,
    remark: isSure
      ? null
      : `${path} can be read in more than one way; it was taken for the work of "${split.name}", Canvas's user ${split.user}. A roster with Canvas's ids settles it.`,
  }
}

/** Every way to read a name, the one with the shortest person's name first. */
function splitsOf(path: string): readonly Split[] {
  if (path.includes('/')) return []
  const parts = path.split('_')
  return parts.flatMap((user, i) => {
    if (i === 0 || !isNumber(user)) return []
    const late = parts[i - 1] === 'LATE' && i > 1
    const name = parts.slice(0, late ? i - 1 : i).join('_')
    const rest = parts.slice(i + 2).join('_')
    if (isNumber(parts[i + 1]) && rest !== '') return [{ name, late, user, inside: rest }]
    const typed = parts.slice(i + 1).join('_')
    return typed === 'text.html' || typed === 'link.html' ? [{ name, late, user, inside: typed }] : []
  })
}

function anonymous(path: string): Claim | null {
  const {
    late,
    id = '',
    inside = '',
  } = /^(?<late>LATE_)?anon_(?<id>[A-Za-z0-9]+)_(?:\d+_(?=.))?(?<inside>(?<=_\d+_)[^/]+|(?:text|link)\.html)$/su.exec(
    path,
  )?.groups ?? {}
  if (id === '') return null
  const who = { ...whoOf({ name: '', user: id }), keys: [] }
  return { path, inside, who, late: late !== undefined, attempt: null, remark: null }
}

function whoOf({ name, user }: Pick<Split, 'name' | 'user'>): Who {
  return {
    handle: user,
    name: name === '' ? null : name,
    email: null,
    section: null,
    platformId: user,
    alsoKnownAs: {},
    members: [],
    keys: [
      { by: 'canvas', value: user },
      { by: 'plain', value: user },
      { by: 'squeezed', value: name },
    ],
  }
}

function isNumber(part: string | undefined): boolean {
  return part !== undefined && /^\d+$/.test(part)
}
