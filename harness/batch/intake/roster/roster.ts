/** Authority on the list of a class: who should have handed something in, under all the names they go by. */
import type { Key } from '../reading.ts'

export type Roster = {
  readonly rows: readonly RosterRow[]
  /** Of the file as it was read. */
  readonly digest: string
  readonly remarks: readonly string[]
}

export type RosterRow = {
  /** Where it stands in its file, from 1. */
  readonly line: number
  readonly id: string
  readonly name: string | null
  readonly email: string | null
  readonly section: string | null
  /** The name of a group that they hand in with. */
  readonly group: string | null
  readonly alsoKnownAs: Readonly<Record<string, string>>
  readonly keys: readonly Key[]
}
