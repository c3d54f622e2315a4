/** Authority on all the numbers in a value, in order. */
import type { Value } from './value.ts'

export function numbersOf(value: Value): readonly number[] {
  if (typeof value === 'number') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(numbersOf)
}
