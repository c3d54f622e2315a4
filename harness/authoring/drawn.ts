/** Authority on shorthand for a drawn matrix. */
import type { Recipe } from '../domain/oracle.ts'

type Values = Recipe['random']['values']

/** rows × columns, from a seed of its own; `times` makes it larger or smaller. */
export function drawn(
  rows: number,
  columns: number,
  seed: number,
  values: Values = 'normal',
  times?: number,
): Recipe {
  return { random: { shape: [rows, columns], seed, values, ...(times !== undefined && { times }) } }
}
