/** Authority on how a call is written: a stage's own notation, taken apart, or written out with its inputs. */
import { isList, isRecord } from '../domain/value.ts'
import type { Value, ValueRecord } from '../domain/value.ts'

/** The parameters of `attention(x, { wq, wk, wv }, { causal })`: `x`, `{ wq, wk, wv }`, `{ causal }`. */
export function parametersOf(call: string): readonly string[] {
  const inside = call.slice(call.indexOf('(') + 1, call.lastIndexOf(')'))
  const parameters: string[] = []
  let depth = 0
  let start = 0
  for (const [index, character] of Array.from(inside).entries()) {
    if ('([{'.includes(character)) depth += 1
    if (')]}'.includes(character)) depth -= 1
    if (character === ',' && depth === 0) {
      parameters.push(inside.slice(start, index).trim())
      start = index + 1
    }
  }
  return [...parameters, inside.slice(start).trim()].filter((parameter) => parameter !== '')
}

/** What a place is named after: `scale(s, d)`, or `attention(…).scaled` for a field of a composition. */
export function subjectOf(call: string, field: string | null): string {
  return field === null ? call : `${call.slice(0, call.indexOf('('))}(…).${field}`
}

const SHORT_CALL = 30

/** For a list, where a long call before every place would leave no room for the rest: `multiHead(…)`. */
export function abridge(call: string): string {
  return call.length <= SHORT_CALL ? call : `${call.slice(0, call.indexOf('('))}(…)`
}

const MOST_CHARACTERS = 120

/**
 * The call with its inputs as TypeScript, to read or to paste. Where it is too long for that, the numbers of what is long are left
 * out, `[… 8 numbers]`; null where that leaves nothing but what is left out.
 */
export function writeCall(name: string, inputs: readonly Value[]): string | null {
  const isLarge = inputs.some((input) => countLeaves(input) > MOST_CHARACTERS / 2)
  const written = isLarge ? null : `${name}(${inputs.map(writeValue).join(', ')})`
  if (written !== null && written.length <= MOST_CHARACTERS) return written
  if (!inputs.some(hasOptions)) return null
  const short = `${name}(${inputs.map(shorten).join(', ')})`
  return short.length <= 2 * MOST_CHARACTERS ? short : null
}

/** Beside its matrices and lists a record can hold what decides on the call: how many, or whether. */
function hasOptions(input: Value): boolean {
  return typeof input === 'boolean' || isRecord(input)
}

const SHORT_ENOUGH = 24

function shorten(value: Value): string {
  if (isRecord(value)) return writeFields(value, shorten)
  const whole = countLeaves(value) > SHORT_ENOUGH ? '' : writeValue(value)
  if (!isList(value) || (whole !== '' && whole.length <= SHORT_ENOUGH)) return writeValue(value)
  const [first, ...others] = value
  if (first !== undefined && isRecord(first)) {
    return others.length === 0 ? `[${shorten(first)}]` : `[${shorten(first)}, … ${others.length} more]`
  }
  return `[… ${sizeOfList(value)}]`
}

function sizeOfList(list: readonly Value[]): string {
  const [first] = list
  if (first !== undefined && isList(first)) return `${list.length} × ${first.length}`
  return `${list.length} ${typeof first === 'boolean' ? 'truth values' : 'numbers'}`
}

function countLeaves(value: Value): number {
  if (isList(value)) return value.reduce<number>((sum, entry) => sum + countLeaves(entry), 0)
  if (isRecord(value)) return countLeaves(Object.values(value))
  return 1
}

function writeValue(value: Value): string {
  if (isList(value)) return `[${value.map(writeValue).join(', ')}]`
  if (isRecord(value)) return writeFields(value, writeValue)
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value)
  return JSON.stringify(value)
}

function writeFields(record: ValueRecord, write: (value: Value) => string): string {
  const entries = Object.entries(record).map(([key, entry]) => `${key}: ${write(entry)}`)
  return entries.length > 0 ? `{ ${entries.join(', ')} }` : '{}'
}
