/**
 * Authority on how something that cannot be read differs from what was expected. It may lie deeper than anything was expected:
 * then what holds it stands in the wrong place, and is told instead.
 */
import type { Returned } from '../domain/evidence.ts'
import type { Path, Value } from '../domain/value.ts'
import type { ValueDivergence } from '../domain/verdict.ts'
import { valueAt } from '../domain/value-at.ts'
import { describeValue } from './describe-value.ts'
import type { Unreadable } from './read-returned.ts'

type Differently = Extract<ValueDivergence, { kind: 'type' }>

export function unreadableDivergence(
  expected: Value,
  returned: Returned,
  { what, at }: Unreadable,
): Differently {
  const [place, inside] = cut(expected, at)
  return {
    kind: 'type',
    at: place,
    expected: describeValue(valueAt(expected, place) ?? expected),
    got: inside === undefined ? what : describeHolder(fieldAt(returned, place), inside),
  }
}

/** As far as something was expected, and the step after that. */
function cut(expected: Value, at: Path): readonly [Path, Path[number] | undefined] {
  const depth = at.findIndex((_, i) => valueAt(expected, at.slice(0, i + 1)) === undefined)
  return depth === -1 ? [at, undefined] : [at.slice(0, depth), at[depth]]
}

/** Of a record at the top its fields are known; of one inside a list, only what led into it. */
function describeHolder(holder: Returned | undefined, inside: Path[number]): string {
  if (holder?.kind === 'record')
    return describeValue(Object.fromEntries([...holder.fields].map(([key]) => [key, null])))
  return typeof inside === 'number' ? 'a list' : 'an object'
}

function fieldAt(returned: Returned, place: Path): Returned | undefined {
  return place.reduce<Returned | undefined>(
    (inner, step) => (inner?.kind === 'record' ? inner.fields.get(String(step)) : undefined),
    returned,
  )
}
