/**
 * Authority on numbers of which it is not said whose counting they are: every platform has a 101. Such a number is somebody's only
 * where the name says so too.
 */
import { comparableNames } from './person.ts'
import type { Person } from './person.ts'

/** In a row and of a person alike. */
export function withName(number: string, name: string | null): readonly string[] {
  return number === '' ? [] : comparableNames(name).map((comparable) => `${number}\n${comparable}`)
}

/** What results are filed under: a user name as it is, and a number with the name where there is one; or an address. */
export function filedUnder({ id, name }: Person): readonly string[] {
  // The name of a folder may be an address, which no folder of ours is called.
  const address = name?.includes('@') === true ? [name.toLowerCase()] : []
  if (id === null) return address
  return /^\d+$/.test(id) && name !== null && name !== id
    ? withName(id, name)
    : [id.toLowerCase(), ...address]
}
