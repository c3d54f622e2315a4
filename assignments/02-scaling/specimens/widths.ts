/** Authority on the widths at which one query meets eight keys, and on the query and keys that are drawn for each. */
import { drawn, drawnList } from '../../../harness/authoring/drawn.ts'
import type { Recipe } from '../../../harness/domain/oracle.ts'

/** Their roots are powers of two, so every way of scaling rounds alike. */
export const WIDTHS = [1, 4, 16, 64, 256, 1024, 4096] as const

/** Their roots are not. */
export const ODD_WIDTHS = [3, 10, 3000] as const

/** Entries of mean 0 and variance 1: the same ones in every stage. */
export function queryAndKeys(d: number): readonly [query: Recipe, keys: Recipe] {
  return [drawnList(d, 2 * d), drawn(8, d, 2 * d + 1)]
}
