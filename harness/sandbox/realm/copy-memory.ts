/** Authority on copying buffers and the views of them. A view's copy lies in a copy of all of its buffer, as the engine has it. */
import { ask, getter, type Way } from './built-in-way.ts'
import type { Copier } from './copier.ts'
import { dataCloneError } from './data-clone-error.ts'
import { apply, create, getPrototypeOf, own, ownKeys } from './intrinsics.ts'

const Memory = ArrayBuffer
const Bytes = Uint8Array
const { set: setBytes } = Bytes.prototype

export const lengthOfMemory: Way = getter(Memory.prototype, 'byteLength')

export function copyMemory(value: object, length: unknown, copier: Copier): object {
  const copy = new Memory(length as number)
  apply(setBytes, new Bytes(copy), [bytesOf(value as ArrayBuffer)])
  return copier.keep(value, copy)
}

function bytesOf(memory: ArrayBuffer): Uint8Array {
  try {
    return new Bytes(memory)
  } catch {
    throw dataCloneError('an ArrayBuffer that was handed over')
  }
}

type View = new (memory: unknown, from: unknown, length: unknown) => object
type Ways = { readonly memory: Way; readonly from: Way; readonly length: Way }

function waysInto(prototype: object | null, length: 'length' | 'byteLength'): Ways {
  return {
    memory: getter(prototype, 'buffer'),
    from: getter(prototype, 'byteOffset'),
    length: getter(prototype, length),
  }
}

function copyWith(Copy: View, { memory, from, length }: Ways, value: object, copier: Copier): object {
  const copy = new Copy(copier.copyOf(ask(memory, value)), ask(from, value), ask(length, value))
  return copier.keep(value, copy)
}

const Viewed = DataView as View
const viewed = waysInto(DataView.prototype, 'byteLength')
export const lengthOfView: Way = viewed.length

export function copyView(value: object, _: unknown, copier: Copier): object {
  return copyWith(Viewed, viewed, value, copier)
}

/** All kinds of typed arrays by name, what they have in common, and the way to ask one for its name. */
const typedArrays = create(null) as Record<PropertyKey, View>
for (const name of ownKeys(globalThis)) {
  const { value } = own(globalThis, name)
  if (typeof value === 'function' && getPrototypeOf(value) === getPrototypeOf(Bytes))
    typedArrays[name] = value as View
}
const typed = waysInto(getPrototypeOf(Bytes.prototype), 'length')
export const nameOfTyped: Way = getter(getPrototypeOf(Bytes.prototype), Symbol.toStringTag)

export function copyTyped(value: object, name: unknown, copier: Copier): object {
  return copyWith(typedArrays[name as string] ?? Bytes, typed, value, copier)
}
