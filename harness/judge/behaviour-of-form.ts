/** Authority on what a result is that is not even of the expected form: a Promise, one flat list, texts, a row too few. */
import type { Returned } from '../domain/evidence.ts'
import { gridOf, isNumbers, type Grid } from '../domain/grid-of.ts'
import { isList, isMatrix, isRecord, type Matrix, type Value } from '../domain/value.ts'
import type { Behaviour } from '../domain/verdict.ts'
import { compare, EXACTLY } from './compare.ts'
import { readReturned } from './read-returned.ts'

/** Null where the form is right, or where nothing plain can be said of how it is not. */
export function behaviourOfForm(expected: Value, returned: Returned): Behaviour | null {
  const read = readReturned(returned)
  if (read.kind === 'unreadable') return read.at.length === 0 ? behaviourOfUnreadable(read.what) : null
  const got = read.value
  if (isRecord(expected)) return behaviourOfTrace(expected, got)
  if (!isMatrix(expected)) return behaviourOfFlat(expected, got)
  if (isMatrix(got)) return behaviourOfRows(expected, got)
  if (isNumbers(got) && got.length === expected.flat().length) return 'flattened'
  return isTexts(expected, got) ? 'numeric-texts' : null
}

function behaviourOfUnreadable(what: string): Behaviour | null {
  if (what === 'a Promise') return 'promise'
  if (what === 'a generator' || what === 'an iterator') return 'generator'
  return what === 'undefined' ? 'undefined' : null
}

/** Where a number or a list of numbers was expected. */
function behaviourOfFlat(expected: Value, got: Value): Behaviour | null {
  const [wanted, found] = [gridOf(expected), gridOf(got)]
  if (wanted === null) return null
  if (found === null) return isTexts(expected, got) ? 'numeric-texts' : null
  const [asked, count] = [wanted.rows.flat().length, found.rows.flat().length]
  if (count === asked) return isWrapped(found, wanted) ? 'wrapped' : null
  if (wanted.form === 'number' || (found.form === 'matrix' && count > 0)) return null
  return count < asked ? 'missing-entries' : 'extra-entries'
}

/** The same numbers with more lists around them: one around all, or one around each. */
function isWrapped({ form, rows }: Grid, wanted: Grid): boolean {
  if (form === wanted.form || form === 'number') return false
  return rows.length === 1 || rows.every((row) => row.length === 1)
}

/** Rows as wide as they should be, but not as many. */
function behaviourOfRows(expected: Matrix, got: Matrix): Behaviour | null {
  if (got.length === 0) return 'missing-rows'
  if (got[0]?.length !== expected[0]?.length || got.length === expected.length) return null
  return got.length < expected.length ? 'missing-rows' : 'extra-rows'
}

/** Where the whole computation was expected, each step in a field: its result is the last of them. */
function behaviourOfTrace(expected: { readonly [key: string]: Value }, got: Value): Behaviour | null {
  const fields = Object.keys(expected)
  if (isRecord(got)) return fields.every((field) => Object.hasOwn(got, field)) ? null : 'missing-fields'
  return isOfForm(expected[fields.at(-1) ?? ''] ?? null, got) ? 'last-field-alone' : null
}

/** Type and shape are right, whatever the numbers are. */
export function isOfForm(expected: Value, got: Value): boolean {
  const kind = compare(expected, got, { tolerance: EXACTLY, bound: null }).divergence?.kind
  return kind !== 'type' && kind !== 'shape'
}

/** The shape is right, and every entry is a number's text: what toFixed returns. */
function isTexts(expected: Value, got: Value): boolean {
  const read = asNumbers(got)
  return read !== null && gridOf(read)?.form === gridOf(expected)?.form && isOfForm(expected, read)
}

function asNumbers(value: Value): Value | null {
  if (typeof value === 'string')
    return value.trim() !== '' && !Number.isNaN(Number(value)) ? Number(value) : null
  if (!isList(value)) return null
  const entries = value.map(asNumbers)
  return entries.every((entry) => entry !== null) ? entries : null
}
