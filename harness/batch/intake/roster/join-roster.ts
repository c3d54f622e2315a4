/** Authority on who of a class list handed in what. A name joins only where it is one person's, on both sides. */
import type { Key, Submission, Who } from '../reading.ts'
import { squeezeName } from '../squeeze-name.ts'
import type { RosterRow } from './roster.ts'

export type Joined = {
  readonly submission: Submission
  readonly found: Found
}

export type Found =
  | { readonly kind: 'row'; readonly row: RosterRow; readonly remarks: readonly string[] }
  /** Several who hand in one submission; the rows of those who are on the list. */
  | { readonly kind: 'group'; readonly name: string | null; readonly rows: readonly (RosterRow | null)[] }
  /** `isDoubtful` where a name fits, and is not one person's alone. */
  | { readonly kind: 'nobody'; readonly isDoubtful: boolean }

export function joinRoster(
  submissions: readonly Submission[],
  rows: readonly RosterRow[],
): readonly Joined[] {
  const listed = index(rows.map((row) => ({ item: row, keys: row.keys })))
  const groups = new Map<string, RosterRow[]>()
  for (const row of rows.filter(({ group }) => group !== null)) {
    const name = squeezeName(row.group ?? '')
    groups.set(name, [...(groups.get(name) ?? []), row])
  }
  const given = index(submissions.map(({ who }) => ({ item: who.handle, keys: who.keys })))
  const sides = { listed, groups, given }
  const known = submissions.map(({ who }) => findKnown(who, sides))
  const taken = takenBy(submissions, known)
  const guessed = submissions.map(({ who }, i) => known[i] ?? guess(who, sides, taken))
  const several = takenBy(submissions, guessed)
  return submissions.map((submission, i) => {
    const found = guessed[i] ?? { kind: 'nobody', isDoubtful: isDoubtful(submission.who, sides) }
    // Two who are called alike by a guess: which of them it is cannot be known.
    const isOneOfMany = known[i] === null && found.kind === 'row' && (several.get(found.row)?.size ?? 0) > 1
    return { submission, found: isOneOfMany ? { kind: 'nobody', isDoubtful: true } : found }
  })
}

type Index<T> = ReadonlyMap<string, ReadonlySet<T>>
type Sides = {
  readonly listed: Index<RosterRow>
  readonly groups: ReadonlyMap<string, readonly RosterRow[]>
  /** Who handed in, by the handle. */
  readonly given: Index<string>
}
type Taken = ReadonlyMap<RosterRow, ReadonlySet<string>>

/** A group, or whoever is known by more than a name. */
function findKnown(who: Who, { listed, groups }: Sides): Found | null {
  if (who.members.length > 0) {
    const rows = who.members.map(({ keys }) => one(keys, null, listed)?.row ?? null)
    return { kind: 'group', name: null, rows }
  }
  const members = groups.get(squeezeName(who.name ?? who.handle)) ?? []
  const [first] = members
  if (first !== undefined) return { kind: 'group', name: first.group, rows: members }
  return asRow(
    who,
    one(
      who.keys.filter((key) => !isGuess(key)),
      who,
      listed,
    ),
  )
}

/** By what is nobody's alone by itself: it must be one's here, and on a line that nobody is known to be. */
function guess(who: Who, { listed, given }: Sides, taken: Taken): Found | null {
  const unique = who.keys.filter((key) => isGuess(key) && given.get(keyText(key))?.size === 1)
  // One name that is on two lines is no less doubtful because it is there as something else.
  if (who.keys.some((key) => key.by === 'any' && listed.has(keyText(key)))) return null
  const match = one(unique, who, listed)
  const others = match === null ? undefined : taken.get(match.row)
  return others === undefined || others.has(who.handle) ? asRow(who, match) : null
}

function asRow(who: Who, match: Match | null): Found | null {
  return match && { kind: 'row', row: match.row, remarks: unlike(who, match) }
}

function isDoubtful(who: Who, { listed }: Sides): boolean {
  return who.keys.some((key) => (isGuess(key) || key.by === 'any') && listed.has(keyText(key)))
}

/** The handles of those to whom each line was given. */
function takenBy(submissions: readonly Submission[], all: readonly (Found | null)[]): Taken {
  const taken = new Map<RosterRow, Set<string>>()
  for (const [i, { who }] of submissions.entries()) {
    const found = all[i]
    if (found?.kind === 'row') taken.set(found.row, new Set([...(taken.get(found.row) ?? []), who.handle]))
  }
  return taken
}

type Match = { readonly row: RosterRow; readonly key: Key }

function one(keys: readonly Key[], who: Who | null, listed: Index<RosterRow>): Match | null {
  for (const key of keys) {
    const [row, other] = listed.get(keyText(key)) ?? []
    if (row === undefined || other !== undefined) continue
    // Of such a number it is not known that it is the platform's: the name must say the same.
    if (key.by === 'plain' && who !== null && !agree(who, row)) continue
    return { row, key }
  }
  return null
}

function agree({ name, handle }: Who, row: RosterRow): boolean {
  return name === null || name === handle || row.name === null || isCalled(name, row)
}

function isCalled(name: string, { keys }: RosterRow): boolean {
  return keys.some(({ value }) => value === name || squeezeName(value) === squeezeName(name))
}

function unlike({ name, handle }: Who, { row, key }: Match): readonly string[] {
  if (key.by === 'first-clone') {
    return [`"${handle}" is not on the roster; it was taken for a second clone of "${key.value}".`]
  }
  if (name === null || row.name === null || isName(key) || isCalled(name, row)) return []
  return [
    `Handed in as "${name}", and on the roster that is "${row.name}": a group, perhaps, of which one member is known here.`,
  ]
}

/** A name, or a username without the number behind it: several may have it. */
function isGuess(key: Key): boolean {
  return isName(key) || key.by === 'first-clone'
}

function isName({ by }: Key): boolean {
  return by === 'name' || by === 'moodle-name' || by === 'squeezed'
}

function index<T>(items: readonly { readonly item: T; readonly keys: readonly Key[] }[]): Index<T> {
  const found = new Map<string, Set<T>>()
  for (const { item, keys } of items) {
    for (const key of keys) {
      const text = keyText(key)
      const there = found.get(text)
      if (there === undefined) found.set(text, new Set([item]))
      else there.add(item)
    }
  }
  return found
}

/** Addresses and logins do not tell capitals; names do. */
function keyText({ by, value }: Key): string {
  const plain = value.normalize('NFC').replace(/\s+/g, ' ').trim()
  return `${by} ${isName({ by, value }) ? plain : plain.toLowerCase()}`
}
