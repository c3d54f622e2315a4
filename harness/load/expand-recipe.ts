/** Authority on the numbers that a recipe stands for. */
import { drawNumber, splitmix32 } from '../domain/drawn-numbers.ts'
import type { Recipe } from '../domain/oracle.ts'
import type { Matrix, Value } from '../domain/value.ts'
import type { Json } from '../domain/wire.ts'

export function isRecipe(input: Json | Recipe | Value): input is Recipe {
  return typeof input === 'object' && input !== null && !Array.isArray(input) && 'random' in input
}

/** A matrix is filled row by row; a list holds the numbers that a matrix of one row would. */
export function expandRecipe({
  random: { shape, seed, values, times = 1 },
}: Recipe): Matrix | readonly number[] {
  const next = splitmix32(seed)
  const drawList = (length: number) => Array.from({ length }, () => drawNumber(values, next) * times)
  const [first, columns] = shape
  return columns === undefined ? drawList(first) : Array.from({ length: first }, () => drawList(columns))
}
