/**
 * Authority on copying built-in objects, whose contents no property shows. Each kind is asked in a way that only its own kind
 * answers: a prototype or a tag says whatever somebody made it say.
 */
import { ask, getter, type Way } from './built-in-way.ts'
import type { Copier } from './copier.ts'
import { copyError } from './copy-error.ts'
import { copyMemory, copyTyped, copyView, lengthOfMemory, lengthOfView, nameOfTyped } from './copy-memory.ts'
import { dataCloneError } from './data-clone-error.ts'
import { apply, isView, put } from './intrinsics.ts'
import { nameOfObject } from './name-of.ts'

type Copy = (value: object, said: unknown, copier: Copier) => object
type Kind = { readonly ask: Way; readonly copy: Copy }

const Box = Object
const copyBox: Copy = (value, held, copier) => copier.keep(value, Box(held) as object)

const Time = Date
const copyTime: Copy = (value, time, copier) => copier.keep(value, new Time(time as number))

const Pattern = RegExp
const source = getter(Pattern.prototype, 'source')
const isGlobal = getter(Pattern.prototype, 'global')
const FLAGS: readonly (readonly [flag: string, isSet: Way])[] = [
  ['d', getter(Pattern.prototype, 'hasIndices')],
  ['g', isGlobal],
  ['i', getter(Pattern.prototype, 'ignoreCase')],
  ['m', getter(Pattern.prototype, 'multiline')],
  ['s', getter(Pattern.prototype, 'dotAll')],
  ['u', getter(Pattern.prototype, 'unicode')],
  ['v', getter(Pattern.prototype, 'unicodeSets')],
  ['y', getter(Pattern.prototype, 'sticky')],
]
const copyPattern: Copy = (value, _, copier) => {
  let flags = ''
  for (let i = 0; i < FLAGS.length; i += 1) {
    const flag = FLAGS[i]
    if (flag !== undefined && ask(flag[1], value) === true) flags += flag[0]
  }
  return copier.keep(value, new Pattern(ask(source, value) as string, flags))
}

const Pairs = Map
const { forEach: eachPair, set: setPair } = Pairs.prototype
const copyMap: Copy = (value, _, copier) => {
  const copy = copier.keep(value, new Pairs())
  // All of them first: to copy one may run a getter that changes the rest.
  const pairs: unknown[] = []
  apply(eachPair, value, [
    (entry: unknown, key: unknown) => {
      put(pairs, key)
      put(pairs, entry)
    },
  ])
  for (let i = 0; i < pairs.length; i += 2)
    apply(setPair, copy, [copier.copyOf(pairs[i]), copier.copyOf(pairs[i + 1])])
  return copy
}

const Members = Set
const { forEach: eachMember, add: addMember } = Members.prototype
const copySet: Copy = (value, _, copier) => {
  const copy = copier.keep(value, new Members())
  const members: unknown[] = []
  apply(eachMember, value, [(member: unknown) => put(members, member)])
  for (let i = 0; i < members.length; i += 1) apply(addMember, copy, [copier.copyOf(members[i])])
  return copy
}

const tagOf = Object.prototype.toString

/** The engine has no other way to ask it. */
function isError(this: unknown): true | undefined {
  return apply(tagOf, this, []) === '[object Error]' ? true : undefined
}

const KINDS: readonly Kind[] = [
  { ask: nameOfTyped, copy: copyTyped },
  { ask: getter(Pairs.prototype, 'size'), copy: copyMap },
  { ask: getter(Members.prototype, 'size'), copy: copySet },
  { ask: Time.prototype.getTime, copy: copyTime },
  { ask: isGlobal, copy: copyPattern },
  { ask: lengthOfMemory, copy: copyMemory },
  { ask: lengthOfView, copy: copyView },
  { ask: isError, copy: copyError },
  { ask: Number.prototype.valueOf, copy: copyBox },
  { ask: String.prototype.valueOf, copy: copyBox },
  { ask: Boolean.prototype.valueOf, copy: copyBox },
  { ask: BigInt.prototype.valueOf, copy: copyBox },
]

/** The copy of a built-in object; null for a record. Its prototypes tell whether to ask at all, which takes a while. */
export function copyBuiltIn(value: object, copier: Copier): object | null {
  const name = apply(tagOf, value, []) === '[object Arguments]' ? 'an arguments object' : nameOfObject(value)
  if (name === null && !isView(value)) return null
  for (let i = 0; i < KINDS.length; i += 1) {
    const kind = KINDS[i]
    const said = kind === undefined ? undefined : ask(kind.ask, value)
    if (kind !== undefined && said !== undefined) return kind.copy(value, said, copier)
  }
  throw dataCloneError(name ?? 'an object')
}
