/**
 * Authority on the built-ins that the prelude works with: taken before any student code runs, so that nobody who replaces
 * `Array.prototype.push` or `JSON.stringify` afterwards can break or forge what the prelude says.
 */
export const { apply, getOwnPropertyDescriptor, getPrototypeOf, ownKeys } = Reflect
export const { isArray } = Array
export const { create, hasOwn, is, keys } = Object
export const { isView } = ArrayBuffer
export const parseJson: typeof JSON.parse = JSON.parse
export const quote: (text: string) => string = JSON.stringify
export const Float64 = Float64Array
export const Distinct = Set
export const isMember = Set.prototype.has
export const makeMember = Set.prototype.add
export const toText: StringConstructor = String
export const Wrong: ErrorConstructor = Error
export const { isInteger } = Number

const slice = String.prototype.slice
/** To look into a text that was put together from many parts, the engine first writes it out in full. */
const LONGEST_READ = 4 * 1024 * 1024

/** At most `most` characters, or how many there are. */
export function cut(text: string, most: number): string {
  return part(text, most, 0, most)
}

/** The end of a text: the frames of a stack come after its message. */
export function lastOf(text: string, most: number): string {
  return part(text, most, text.length - most, text.length)
}

function part(text: string, most: number, from: number, to: number): string {
  if (text.length > LONGEST_READ) return `(a text of ${toText(text.length)} characters)`
  return text.length > most ? apply(slice, text, [from, to]) : text
}

const { defineProperty } = Reflect
/** Writes a property without asking any setter that a student may have put on a prototype. */
export function write(target: object, key: PropertyKey, value: unknown, enumerable = true): void {
  const descriptor = create(null) as PropertyDescriptor
  descriptor.value = value
  descriptor.writable = true
  descriptor.enumerable = enumerable
  descriptor.configurable = true
  defineProperty(target, key, descriptor)
}

export function put<T>(list: T[], value: T): void {
  write(list, list.length, value)
}

/** The value of an own data property; `absent` and `accessor` for what is none. */
export function own(
  target: object,
  key: PropertyKey,
): { readonly kind: 'data' | 'absent' | 'accessor'; readonly value: unknown } {
  const descriptor = getOwnPropertyDescriptor(target, key)
  if (descriptor === undefined) return { kind: 'absent', value: undefined }
  // A descriptor of ours has no prototype that could answer for it; one from Reflect has, so its own keys are asked for.
  if (!hasOwn(descriptor, 'value')) return { kind: 'accessor', value: undefined }
  return { kind: 'data', value: descriptor.value }
}
