/** Authority on what a stage returns where a record was expected that is no trace: one of its fields alone, or a field that is not of its form. */
import type { Returned } from '../domain/evidence.ts'
import type { ValueRecord } from '../domain/value.ts'
import type { Behaviour } from '../domain/verdict.ts'
import { isRecord } from '../domain/value.ts'
import { behaviourOfForm, isOfForm } from './behaviour-of-form.ts'
import { readReturned } from './read-returned.ts'

export function behaviourOfRecord(expected: ValueRecord, returned: Returned): Behaviour | null {
  const read = readReturned(returned)
  if (read.kind === 'unreadable') return behaviourOfForm(expected, returned)
  const got = read.value
  const keys = Object.keys(expected)
  const isOther = !isRecord(got) || !keys.some((key) => Object.hasOwn(got, key))
  if (isOther && Object.values(expected).some((field) => isOfForm(field, got))) return 'one-field-alone'
  if (!isRecord(got)) return null
  for (const [key, field] of Object.entries(expected)) {
    const value = got[key]
    if (value === undefined) return 'missing-fields'
    const inner: Returned = { kind: 'readable', value }
    const found = isRecord(field) ? behaviourOfRecord(field, inner) : behaviourOfForm(field, inner)
    if (found !== null) return found
  }
  return null
}
