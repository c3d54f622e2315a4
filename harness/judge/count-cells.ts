/** Authority on how large a value is, in numbers, texts and truth values. */
import type { Value } from '../domain/value.ts'

export function countCells(value: Value): number {
  if (typeof value !== 'object' || value === null) return 1
  return Object.values(value).reduce<number>((sum, entry) => sum + countCells(entry), 0)
}

const MOST_CELLS_KEPT = 256

/** A report keeps what came back only where somebody could read it. */
export function smallEnough(value: Value): Value | null {
  return countCells(value) <= MOST_CELLS_KEPT ? value : null
}
