/** Authority on the numbers that a recipe stands for. */
import { drawNumber, splitmix32 } from '../domain/drawn-numbers.ts'
import type { Recipe } from '../domain/oracle.ts'
import type { Matrix, Value } from '../domain/value.ts'
import type { Json } from '../domain/wire.ts'

export function isRecipe(input: Json | Recipe | Value): input is Recipe {
  return typeof input === 'object' && input !== null && !Array.isArray(input) && 'random' in input
}

export function expandRecipe({ random: { shape, seed, values, times = 1 } }: Recipe): Matrix {
  const next = splitmix32(seed)
  const [rows, columns] = shape
  return Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => drawNumber(values, next) * times),
  )
}
