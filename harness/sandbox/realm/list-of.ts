/** Authority on reading arrays and typed arrays entry by entry, without running anything of theirs. */
import {
  Float64,
  apply,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  isArray,
  isView,
  own,
} from './intrinsics.ts'

/** Stands where an array has no entry of its own. */
export const HOLE = {}
/** Stands where it has one that would have to be computed. */
export const GETTER = {}

export type List = { readonly length: number; readonly at: (i: number) => unknown }

const typedLength: (() => number) | undefined = getOwnPropertyDescriptor(
  getPrototypeOf(Float64.prototype) ?? {},
  'length',
)?.get

/** An array or a typed array, read entry by entry; null for anything else. */
export function listOf(value: object): List | null {
  if (isArray(value)) {
    const length = own(value, 'length').value
    if (typeof length !== 'number') return null
    return {
      length,
      at: (i) => {
        const { kind, value: entry } = own(value, i)
        if (kind === 'accessor') return GETTER
        return kind === 'data' ? entry : HOLE
      },
    }
  }
  if (!isView(value) || typedLength === undefined) return null
  try {
    // A DataView is a view without entries: the getter refuses it.
    const length = apply(typedLength, value, [])
    return { length, at: (i) => own(value, i).value }
  } catch {
    return null
  }
}
