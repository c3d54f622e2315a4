/** Authority on shorthand for a drawn matrix, and for a drawn list of numbers. */
import type { Recipe, RecipeShape } from '../domain/oracle.ts'

type Values = Recipe['random']['values']

/** rows × columns, from a seed of its own; `times` makes it larger or smaller. */
export function drawn(
  rows: number,
  columns: number,
  seed: number,
  values: Values = 'normal',
  times?: number,
): Recipe {
  return recipe([rows, columns], { seed, values, times })
}

/** As many numbers as `length` says. */
export function drawnList(length: number, seed: number, values: Values = 'normal', times?: number): Recipe {
  return recipe([length], { seed, values, times })
}

type Drawing = { readonly seed: number; readonly values: Values; readonly times: number | undefined }

function recipe(shape: RecipeShape, { seed, values, times }: Drawing): Recipe {
  return { random: { shape, seed, values, ...(times !== undefined && { times }) } }
}
