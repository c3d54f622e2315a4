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
  if (isArray(json)) return unspellList(json)
  const keys = ownKeys(json)
  const entries = json as Record<PropertyKey, unknown>
  for (let i = 0; i < keys.length; i += 1) {
    const key = keys[i]
    if (key !== undefined) entries[key] = unspell(entries[key])
  }
  return json
}

/** Without holes, as all lists in JSON are: to write over an entry of its own asks no setter. */
function unspellList(list: unknown[]): unknown[] {
  for (let i = 0; i < list.length; i += 1) {
    const entry = list[i]
    if (typeof entry !== 'number') list[i] = unspell(entry)
  }
  return list
}

export type Step = number | string

/**
 * The path of the first entry that is no longer what it was, its last step first; null if everything is. `before` was made from
 * text and seen by nobody, so it can be read as it stands.
 */
export function firstChange(before: unknown, after: unknown): Step[] | null {
  if (typeof before !== 'object' || before === null) return is(before, after) ? null : []
  if (typeof after !== 'object' || after === null || isArray(before) !== isArray(after)) return []
  return isArray(before) ? changeInList(before, after) : changeInRecord(before, after)
}

function changeInList(before: readonly unknown[], after: object): Step[] | null {
  // Beside its entries a list has its length; one that was only made longer has the same keys as before.
  if (ownKeys(after).length !== before.length + 1) return []
  if (own(after, 'length').value !== before.length) return []
  for (let i = 0; i < before.length; i += 1) {
    const change = changeAt(before[i], after, i)
    if (change !== null) return change
  }
  return null
}

function changeInRecord(before: object, after: object): Step[] | null {
  const keys = ownKeys(before)
  if (keys.length !== ownKeys(after).length) return []
  for (let i = 0; i < keys.length; i += 1) {
    const key = keys[i]
    if (typeof key !== 'string') continue
    const change = changeAt(own(before, key).value, after, key)
    if (change !== null) return change
  }
  return null
}

function changeAt(was: unknown, after: object, key: Step): Step[] | null {
  const became = own(after, key)
  const change = became.kind === 'data' ? firstChange(was, became.value) : []
  if (change !== null) put(change, key)
  return change
}
