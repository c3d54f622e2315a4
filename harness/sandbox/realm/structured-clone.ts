/**
 * Authority on `structuredClone` in the realm, where today's manuals copy a matrix with it. The engine's own belongs to the
 * host; this one does the same in the realm, except that a Proxy is copied as what it seems to be: nobody in here can tell.
 */
import { copyBuiltIn } from './copy-built-in.ts'
import type { Copier } from './copier.ts'
import { dataCloneError } from './data-clone-error.ts'
import { apply, create, hasOwn, isArray, keys, own, toText, write } from './intrinsics.ts'
import { nameOfPrimitive } from './name-of.ts'

/** An arrow, which is no constructor, as the engine's is none. */
export const structuredClone = (value: unknown, options?: unknown): unknown => {
  if (wantsTransfer(options)) throw dataCloneError('What is to be transferred')
  return new Cloner().copyOf(value)
}

/** There is nobody to hand a buffer over to. */
function wantsTransfer(options: unknown): boolean {
  if (typeof options !== 'object' || options === null) return false
  const { transfer } = options as { readonly transfer?: unknown }
  return transfer !== undefined && !(isArray(transfer) && own(transfer, 'length').value === 0)
}

const Copies = Map<object, object>
const { get: recall, set: remember } = Map.prototype

class Cloner implements Copier {
  /** What stands in several places, or inside itself, is copied once. */
  readonly #copies = new Copies()

  copyOf(value: unknown): unknown {
    if (typeof value === 'function' || typeof value === 'symbol') throw dataCloneError(nameOfPrimitive(value))
    if (typeof value !== 'object' || value === null) return value
    return apply(recall, this.#copies, [value]) ?? this.#copyObject(value)
  }

  keep<Copy extends object>(original: object, copy: Copy): Copy {
    apply(remember, this.#copies, [original, copy])
    return copy
  }

  #copyObject(value: object): object {
    if (isArray(value)) return this.#copyList(value)
    return copyBuiltIn(value, this) ?? this.#fill(this.keep(value, {}), value, keys(value), 0)
  }

  #copyList(list: readonly unknown[]): object {
    const names = keys(list)
    const { length } = list
    // Indices come first, and in order.
    const isWhole = length > 0 && names[length - 1] === toText(length - 1)
    if (!isWhole) return this.#fill(this.keep(list, holes(length)), list, names, 0)
    return this.#fill(this.#copyWhole(list, length), list, names, length)
  }

  /** A list without holes is made of zeros first: to overwrite its own entries asks no setter, and is quick. */
  #copyWhole(list: readonly unknown[], length: number): object {
    const copy = this.keep(list, zeros(length))
    for (let i = 0; i < length; i += 1) {
      if (hasOwn(list, i)) copy[i] = this.copyOf(list[i])
      else deleteProperty(copy, i)
    }
    return copy
  }

  /** Getters are asked, and may take away what comes after them. */
  #fill(copy: object, original: object, names: readonly string[], from: number): object {
    for (let i = from; i < names.length; i += 1) {
      const name = names[i]
      if (name === undefined || !hasOwn(original, name)) continue
      write(copy, name, this.copyOf((original as Record<string, unknown>)[name]))
    }
    return copy
  }
}

const List = Array
const { from: listFrom } = Array
const { deleteProperty } = Reflect

function zeros(length: number): unknown[] {
  const alike = create(null) as { length: number }
  alike.length = length
  const list: unknown[] = apply(listFrom, List, [alike, () => 0])
  return list
}

function holes(length: number): unknown[] {
  const list: unknown[] = []
  list.length = length
  return list
}
