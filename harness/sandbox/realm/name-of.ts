/** Authority on what a value is called that is no number, text, truth value, list or record. */
import { getPrototypeOf, own } from './intrinsics.ts'

export function nameOfPrimitive(value: unknown): string {
  return typeof value === 'undefined' ? 'undefined' : `a ${typeof value}`
}

const KNOWN: readonly (readonly [name: string, prototype: object])[] = [
  ['a Map', Map.prototype],
  ['a Set', Set.prototype],
  ['a Date', Date.prototype],
  ['a Promise', Promise.prototype],
  ['an Error', Error.prototype],
  ['a generator', getPrototypeOf(getPrototypeOf((function* () {})()) ?? {}) ?? {}],
  ['a regular expression', RegExp.prototype],
  ['a WeakMap', WeakMap.prototype],
  ['a WeakSet', WeakSet.prototype],
  ['a WeakRef', WeakRef.prototype],
  ['an ArrayBuffer', ArrayBuffer.prototype],
  ['a DataView', DataView.prototype],
  ['a Number object', Number.prototype],
  ['a String object', String.prototype],
  ['a Boolean object', Boolean.prototype],
  ['a Symbol object', Symbol.prototype],
  ['a BigInt object', BigInt.prototype],
  ['an iterator', getPrototypeOf(getPrototypeOf([][Symbol.iterator]()) ?? {}) ?? {}],
]

/** What an object is called that is no plain record; null for a record. */
export function nameOfObject(value: object): string | null {
  let prototype: object | null = value
  for (let i = 0; i < 10 && prototype !== null; i += 1) {
    for (let k = 0; k < KNOWN.length; k += 1) {
      const known = KNOWN[k]
      if (known !== undefined && known[1] === prototype) return known[0]
    }
    const then = own(prototype, 'then')
    if (typeof then.value === 'function') return 'a Promise'
    prototype = getPrototypeOf(prototype)
  }
  return null
}
