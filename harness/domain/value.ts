/** Authority on what a stage can take and give: numbers, texts, truth values, and lists and records of them. */
export type Value = number | string | boolean | null | readonly Value[] | { readonly [key: string]: Value }

/** rows × columns; every row has the same length. */
export type Matrix = readonly (readonly number[])[]

export type ValueRecord = { readonly [key: string]: Value }

export type NonEmpty<T> = readonly [T, ...T[]]

/** Where a value sits inside another: indices into lists, keys into records. `[1, 2]` is row 1, column 2. */
export type Path = readonly (number | string)[]

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}

export function isRecord(value: Value): value is ValueRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isMatrix(value: Value | undefined): value is Matrix {
  if (value === undefined || !isList(value)) return false
  const width = value[0] !== undefined && isList(value[0]) ? value[0].length : 0
  return value.every(
    (row) => isList(row) && row.length === width && row.every((entry) => typeof entry === 'number'),
  )
}

export function isNonEmpty<T>(items: readonly T[]): items is NonEmpty<T> {
  return items.length > 0
}

/** For lists that a schema or a type elsewhere has already promised to hold something. */
export function asNonEmpty<T>(items: readonly T[]): NonEmpty<T> {
  if (isNonEmpty(items)) return items
  throw new Error('a list that cannot be empty is empty')
}
