/** Authority on how a call is written: a stage's own notation, taken apart, or written out with its inputs. */
import { isList, isRecord } from '../domain/value.ts'
import type { Value } from '../domain/value.ts'

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

const MOST_CHARACTERS = 120

/** The call with its inputs as TypeScript, to read or to paste; null where it is too long for that. */
export function writeCall(name: string, inputs: readonly Value[]): string | null {
  if (inputs.some((input) => countLeaves(input) > MOST_CHARACTERS / 2)) return null
  const written = `${name}(${inputs.map(writeValue).join(', ')})`
  return written.length <= MOST_CHARACTERS ? written : null
}

function countLeaves(value: Value): number {
  if (isList(value)) return value.reduce<number>((sum, entry) => sum + countLeaves(entry), 0)
  if (isRecord(value)) return countLeaves(Object.values(value))
  return 1
}

function writeValue(value: Value): string {
  if (isList(value)) return `[${value.map(writeValue).join(', ')}]`
  if (isRecord(value)) {
    const entries = Object.entries(value).map(([key, entry]) => `${key}: ${writeValue(entry)}`)
    return entries.length > 0 ? `{ ${entries.join(', ')} }` : '{}'
  }
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value)
  return JSON.stringify(value)
}
