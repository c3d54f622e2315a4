/** Authority on writing out a small matrix within a step: its rows in brackets; none of them where it is too large to follow. */
import { showNumber } from '../../domain/show-number.ts'
import type { Matrix } from '../../domain/value.ts'

/** What fits into a line or two. */
const MOST_NUMBERS = 12

/** `name: [1, 0], [0, 2]` as the only step, or no step at all. */
export function listedRows(name: string, rows: Matrix): readonly string[] {
  if (rows.flat().length > MOST_NUMBERS) return []
  return [
    `${name}: ${rows.map((row) => `[${row.map((number) => showNumber(number)).join(', ')}]`).join(', ')}`,
  ]
}
