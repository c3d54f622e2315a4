/**
 * Authority on which name stands for which student where a class is shown to others. Names are drawn at random and kept in
 * pseudonyms.csv, which is the one thing that leads back: ids can be guessed, so nothing that is computed from an id alone would
 * hide it, and a table needs no key beside it. Whoever has a name keeps it when the class is written again, whether or not they
 * are in it still; so this file and what is under shared/ differ between two runs that do not start from the same table.
 */
import { randomInt } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { byCodeUnits } from '../../domain/by-code-units.ts'
import { Fault } from '../../domain/fault.ts'
import { reasonOf } from '../../load/read-json.ts'

/** By id. */
export type Pseudonyms = ReadonlyMap<string, string>

/** Those that are in the table at `path`; none where there is no table yet. */
export function readPseudonyms(path: string): Pseudonyms {
  if (!existsSync(path)) return new Map()
  const [head, ...rows] = readRows(path)
  const pairs = rows.map(([name = '', id = '']) => [id, name] as const)
  const names = new Set(pairs.map(([, name]) => name))
  const isSound =
    head?.join() === HEAD.join() && pairs.every(([id, name]) => id !== '' && PSEUDONYM.test(name))
  if (!isSound || names.size < pairs.length || new Map(pairs).size < pairs.length)
    throw unsound(path, 'two lines for one, or a line that is not a name and an id')
  return new Map(pairs)
}

/** With a name for each of `ids`. */
export function extendPseudonyms(known: Pseudonyms, ids: readonly string[]): Pseudonyms {
  const names = new Map(known)
  const taken = new Set(known.values())
  for (const id of ids) {
    if (names.has(id)) continue
    const name = draw(taken)
    taken.add(name)
    names.set(id, name)
  }
  return names
}

/** In the order of the names, which says nothing of the ids. */
export function writePseudonyms(names: Pseudonyms): string {
  const rows = [...names].map(([id, name]) => [name, id]).toSorted(([a = ''], [b = '']) => byCodeUnits(a, b))
  return stringify([HEAD, ...rows], { record_delimiter: 'windows' })
}

const HEAD = ['pseudonym', 'id']
/** Without letters and digits that are taken for one another, and without vowels, so that no name is a word. */
const LETTERS = 'BCDFGHJKMNPQRSTVWXZ23456789'
const LENGTH = 5
const PSEUDONYM = new RegExp(`^[${LETTERS}]{${LENGTH}}$`)

/** There are 14 million; a class that leaves none free is not to be had. */
function draw(taken: ReadonlySet<string>): string {
  for (let tries = 0; tries < 1000; tries += 1) {
    const name = Array.from({ length: LENGTH }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('')
    if (!taken.has(name)) return name
  }
  throw new Error('no pseudonym is free')
}

function readRows(path: string): readonly (readonly string[])[] {
  try {
    return parse(readFileSync(path, 'utf8'), { bom: true, skipEmptyLines: true })
  } catch (cause) {
    throw unsound(path, cause instanceof Error && !('syscall' in cause) ? cause.message : reasonOf(cause))
  }
}

function unsound(path: string, what: string): Fault {
  return new Fault(
    'class-invalid',
    `${path} is not as it was written (${what}).`,
    'Put it back as it was, so that everybody keeps their name; or delete it, and everybody gets a new one.',
  )
}
