/**
 * Authority on how numbers that JSON cannot hold are spelled in it.
 * `JSON.stringify([NaN, -Infinity, -0])` is `[null,null,0]`; masked scores are −Infinity and a classic slip gives NaN,
 * so these four have words of their own. The words are reserved: as a text, they cannot occur in a value.
 */
import type { Value } from './value.ts'

export type Json = number | string | boolean | null | readonly Json[] | { readonly [key: string]: Json }

const SPELLED: ReadonlyMap<string, number> = new Map([
  ['NaN', NaN],
  ['Infinity', Infinity],
  ['-Infinity', -Infinity],
  ['-0', -0],
])

/** A value as JSON holds it; `fromWire(toWire(value))` is the same value, bit for bit. */
export function toWire(value: Value): Json {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? value : spell(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(toWire)
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, toWire(entry)]))
}

export function fromWire(json: Json): Value {
  if (typeof json === 'string') return SPELLED.get(json) ?? json
  if (typeof json !== 'object' || json === null) return json
  if (Array.isArray(json)) return json.map(fromWire)
  return Object.fromEntries(Object.entries(json).map(([key, entry]) => [key, fromWire(entry)]))
}

function spell(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value)
}
