/** Authority on the place of a worked cell: indices count from 0, and the words for them from 1. */
import type { Path } from '../../domain/value.ts'

export type CellPlace = {
  readonly i: number
  readonly j: number
  /** i and j as a person counts them. */
  readonly row: number
  readonly column: number
}

export function cellPlace(at: Path): CellPlace {
  const [i, j] = at
  if (typeof i !== 'number' || typeof j !== 'number') throw new TypeError('A matrix has a row and a column.')
  return { i, j, row: i + 1, column: j + 1 }
}

/** The place of one number in a list. */
export function entryPlace(at: Path): number {
  const [j] = at
  if (typeof j !== 'number') throw new TypeError('A number in a list has a place.')
  return j
}
