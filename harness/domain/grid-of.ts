/** Authority on numbers in rows: a matrix as it is, a list of numbers as one row, a number as one entry. */
import { isList, isMatrix, type Matrix, type Value } from './value.ts'

/** What the numbers are to a person, however they are laid out here. */
export type Form = 'number' | 'list' | 'matrix'

export type Grid = { readonly form: Form; readonly rows: Matrix }

/** Null where a value is none of the three. An empty list may be either, and is taken for a matrix without rows. */
export function gridOf(value: Value | undefined): Grid | null {
  if (value === undefined) return null
  if (typeof value === 'number') return { form: 'number', rows: [[value]] }
  if (isMatrix(value)) return { form: 'matrix', rows: value }
  return isNumbers(value) ? { form: 'list', rows: [value] } : null
}

export function isNumbers(value: Value): value is readonly number[] {
  return isList(value) && value.every((entry) => typeof entry === 'number')
}
