/** Authority on a call's inputs inside the realm: made anew from text for each call, and compared with it afterwards. */
import { is, isArray, own, ownKeys, parseJson, put } from './intrinsics.ts'

/** Plain arrays, numbers and records, as a student would write them down. */
export function makeInputs(json: string): unknown[] {
  const parsed: unknown = parseJson(json)
  const inputs = unspell(parsed)
  return isArray(inputs) ? inputs : []
}

/** The spelled numbers of domain/wire.ts, in place of their words. */
function unspell(json: unknown): unknown {
  if (typeof json === 'string') {
    if (json === '-Infinity') return -Infinity
    if (json === 'NaN') return NaN
    if (json === 'Infinity') return Infinity
    return json === '-0' ? -0 : json
  }
  if (typeof json !== 'object' || json === null) return json
  const keys = ownKeys(json)
  const entries = json as Record<PropertyKey, unknown>
  for (let i = 0; i < keys.length; i += 1) {
    const key = keys[i]
    if (key !== undefined && key !== 'length') entries[key] = unspell(entries[key])
  }
  return json
}

export type Step = number | string

/** The path of the first entry that is no longer what it was; null if everything is. */
export function firstChange(before: unknown, after: unknown, path: readonly Step[]): readonly Step[] | null {
  if (typeof before !== 'object' || before === null) return is(before, after) ? null : path
  if (typeof after !== 'object' || after === null || isArray(before) !== isArray(after)) return path
  const keys = ownKeys(before)
  if (keys.length !== ownKeys(after).length || lengthOf(before) !== lengthOf(after)) return path
  for (let i = 0; i < keys.length; i += 1) {
    const key = keys[i]
    if (typeof key !== 'string' || key === 'length') continue
    const was = own(before, key)
    const became = own(after, key)
    if (became.kind !== 'data') return extend(path, key, before)
    const change = firstChange(was.value, became.value, extend(path, key, before))
    if (change !== null) return change
  }
  return null
}

/** A list that was only made longer has the same keys as before. */
function lengthOf(value: object): unknown {
  return isArray(value) ? own(value, 'length').value : null
}

function extend(path: readonly Step[], key: string, holder: object): readonly Step[] {
  const longer: Step[] = []
  for (let i = 0; i < path.length; i += 1) put(longer, path[i] ?? '')
  put(longer, isArray(holder) ? +key : key)
  return longer
}
