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
  return submissions.map((submission) => ({
    submission,
    found: find(submission.who, { listed, groups, given }),
  }))
}

type Index<T> = ReadonlyMap<string, ReadonlySet<T>>
type Sides = {
  readonly listed: Index<RosterRow>
  readonly groups: ReadonlyMap<string, readonly RosterRow[]>
  /** Who handed in, by the handle. */
  readonly given: Index<string>
}

function find(who: Who, sides: Sides): Found {
  if (who.members.length > 0) {
    return {
      kind: 'group',
      name: null,
      rows: who.members.map(({ keys }) => one(keys, null, sides.listed)?.row ?? null),
    }
  }
  const members = sides.groups.get(squeezeName(who.name ?? who.handle)) ?? []
  const [first] = members
  if (first !== undefined) return { kind: 'group', name: first.group, rows: members }
  const unique = who.keys.filter((key) => !isName(key) || sides.given.get(keyText(key))?.size === 1)
  const match = one(unique, who, sides.listed)
  if (match !== null) return { kind: 'row', row: match.row, remarks: unlike(who, match) }
  return { kind: 'nobody', isDoubtful: who.keys.some((key) => isName(key) && sides.listed.has(keyText(key))) }
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
  if (key.by === 'github' && name === null && key.value !== handle) {
    return [`"${handle}" is not on the roster; it was taken for a second clone of "${key.value}".`]
  }
  if (name === null || row.name === null || isName(key) || isCalled(name, row)) return []
  return [
    `Handed in as "${name}", and on the roster that is "${row.name}": a group, perhaps, of which one member is known here.`,
  ]
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
