/** Authority on asking a built-in object for what no property shows, in ways taken before any student code runs. */
import { apply, getOwnPropertyDescriptor } from './intrinsics.ts'

/** Throws, or says nothing, where it is put to an object of any other kind. */
export type Way = Function

export function getter(holder: object | null, key: PropertyKey): Way {
  return getOwnPropertyDescriptor(holder ?? {}, key)?.get ?? (() => {})
}

/** What it says; undefined where the object is of another kind. */
export function ask(way: Way, value: object): unknown {
  try {
    return apply(way, value, [])
  } catch {
    return undefined
  }
}
