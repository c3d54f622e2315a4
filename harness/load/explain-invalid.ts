/** Authority on the sentence for data that its schema refuses: the JSON pointer, what was found, what was expected. */
import type { ErrorObject } from 'ajv'
import { closest } from './closest.ts'

export function explainInvalid(data: unknown, errors: readonly ErrorObject[]): string {
  const error = deepest(errors)
  if (error === undefined) return 'It does not fit its schema.'
  const pointer = error.instancePath === '' ? '/' : error.instancePath
  return `At ${pointer} we found ${show(foundBy(error, data))}; expected was ${expectedBy(error)}.`
}

/** Alternatives each leave an error of their own; the one that got furthest into the data is the one that was meant. */
function deepest(errors: readonly ErrorObject[]): ErrorObject | undefined {
  return errors.toSorted((a, b) => depthOf(b) - depthOf(a))[0]
}

function depthOf({ instancePath, keyword }: ErrorObject): number {
  return instancePath.split('/').length + (ALTERNATIVES.has(keyword) ? -0.5 : 0)
}

const ALTERNATIVES = new Set(['anyOf', 'oneOf', 'not', 'if'])

function foundBy(error: ErrorObject, data: unknown): unknown {
  if (error.keyword === 'required') return misspelt(error) ?? error.data
  if (error.keyword === 'additionalProperties') return error.params['additionalProperty']
  return error.data ?? (error.instancePath === '' ? data : null)
}

/** A key that is not known and is nearly the one that is missing. */
function misspelt({ data, params, parentSchema }: ErrorObject): string | null {
  if (typeof data !== 'object' || data === null) return null
  const known = Object.keys(parentSchema?.['properties'] ?? {})
  const unknown = Object.keys(data).filter((key) => !known.includes(key))
  return closest(String(params['missingProperty']), unknown)
}

function expectedBy(error: ErrorObject): string {
  switch (error.keyword) {
    case 'additionalProperties': {
      const known = Object.keys(error.parentSchema?.['properties'] ?? {})
      const name = String(error.params['additionalProperty'])
      const near = closest(name, known)
      return `one of the keys ${known.join(', ')}${near === null ? '' : ` (did you mean "${near}"?)`}`
    }
    case 'required':
      return sayMissing(String(error.params['missingProperty']), misspelt(error))
    case 'enum':
      return `one of ${JSON.stringify(error.params['allowedValues'])}`
    case 'const':
      return JSON.stringify(error.params['allowedValue'])
    default:
      return `that it ${error.message ?? 'fits its schema'}`
  }
}

function sayMissing(key: string, instead: string | null): string {
  return instead === null ? `the key "${key}" as well` : `the key "${key}" (did you mean "${key}"?)`
}

/** Short, and on one line. */
function show(found: unknown): string {
  const text = JSON.stringify(found) ?? String(found)
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}
