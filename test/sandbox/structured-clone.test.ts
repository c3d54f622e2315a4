/** The realm's own `structuredClone` beside the engine's; here both can be asked. */
import { serialize } from 'node:v8'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { structuredClone as copied } from '../../harness/sandbox/realm/structured-clone.ts'

type Clone = (value: unknown) => unknown

/** What came of it: a copy, or the name of what was thrown. */
function outcome(clone: Clone, value: unknown): unknown {
  try {
    return { copy: clone(value) }
  } catch (error) {
    return error instanceof Error ? { thrown: error.name } : error
  }
}

/** Equal to the last hole and the sign of zero; and what is one thing in several places of theirs is so in ours. */
function expectAlike(value: unknown): void {
  const [ours, theirs] = [outcome(copied, value), outcome(structuredClone, value)]
  expect(ours).toStrictEqual(theirs)
  expect(written(ours).equals(written(theirs))).toBe(true)
}

/** Copied once more, for how the engine keeps a list shows in what it writes. */
function written(value: unknown): Buffer {
  return serialize(structuredClone(value))
}

const anything = fc.anything({
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
})

const uncloneable: readonly (readonly [string, unknown])[] = [
  ['a function', () => 1],
  ['a class', Map],
  ['a symbol', Symbol('x')],
  ['a symbol in an object', Object(Symbol('x'))],
  ['a Promise', Promise.resolve()],
  ['a WeakMap', new WeakMap()],
  ['a WeakSet', new WeakSet()],
  ['a WeakRef', new WeakRef({})],
  ['a generator', (function* () {})()],
  ['an iterator', [1].values()],
  [
    'an arguments object',
    (function () {
      return arguments
    })(),
  ],
]

class Row extends Array<number> {}
class Grid extends Map<string, number> {}
class Point {
  x = 1
  #y = 2
  get y() {
    return this.#y
  }
}
class Odd extends RangeError {
  override name = 'Odd'
}

const pattern = /a(?<b>c)/dgimsuy
pattern.lastIndex = 3

const cloneable: readonly (readonly [string, unknown])[] = [
  [
    'a matrix',
    [
      [1, -0],
      [NaN, Infinity],
    ],
  ],
  ['a list with holes and a name', Object.assign([1, , 3, ,], { named: [1, , 2] })], // oxlint-disable-line no-sparse-arrays
  ['a list of an own class', Row.from([1, 2])],
  ['an object of an own class', new Point()],
  ['a Map of an own class', new Grid([['a', 1]])],
  [
    'an object that has only hidden fields',
    Object.defineProperty({ [Symbol('s')]: 1 }, 'hidden', { value: 1 }),
  ],
  ['a key that is called __proto__', JSON.parse('{"__proto__":{"a":1}}')],
  ['a regular expression', pattern],
  ['what only looks like a built-in kind', [Object.create(Object.prototype), Math, JSON]],
  ['a Date that is none', new Date(NaN)],
  ['a text as an object with a name', Object.assign(Object('ab'), { named: 1 })],
  ['an Error', new Error('x')],
  ['an Error with a cause', new TypeError('x', { cause: { a: [1] } })],
  ['an Error of an own class', new Odd('x')],
  ['an Error with more fields', Object.assign(new RangeError('x'), { more: 1 })],
  ['an Error that is called otherwise', Object.assign(new Error('x'), { name: 'TypeError' })],
  ['several Errors', new AggregateError([new Error('x')], 'y')],
  ['an Error without a message', new SyntaxError()],
  [
    'a getter',
    {
      get a() {
        return [1]
      },
    },
  ],
  [
    'a getter that takes the next away',
    {
      get a() {
        Reflect.deleteProperty(this, 'b')
        return 1
      },
      b: 2,
    },
  ],
  [
    'a getter that throws',
    {
      get a() {
        throw new RangeError('x')
      },
    },
  ],
  ['undefined', [undefined, { a: undefined }]],
]

/** Containers that hold one another, in any way; an error holds none, for the engine fails at one inside itself. */
const graph = fc
  .record({
    kinds: fc.array(fc.constantFrom('list', 'record', 'keys', 'entries', 'members', 'error'), {
      minLength: 1,
      maxLength: 8,
    }),
    edges: fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 20 }),
  })
  .map(({ kinds, edges }) => {
    const nodes = kinds.map(emptyOf)
    for (const [i, [from, to]] of edges.entries())
      hold(nodes[from % nodes.length] ?? [], `k${i}`, nodes[to % nodes.length])
    return nodes
  })

function emptyOf(kind: string): object {
  if (kind === 'list') return []
  if (kind === 'keys' || kind === 'entries') return new Map([[kind, kind]])
  if (kind === 'members') return new Set()
  return kind === 'error' ? new Error('x') : {}
}

function hold(node: object, key: string, part: unknown): void {
  if (Array.isArray(node)) node.push(part)
  else if (node instanceof Set) node.add(part)
  else if (node instanceof Map && node.has('keys')) node.set(part, key)
  else if (node instanceof Map) node.set(key, part)
  else if (!(node instanceof Error)) Reflect.set(node, key, part)
}

describe('structuredClone', () => {
  it('gives what the engine’s own gives, of anything', () => {
    fc.assert(fc.property(anything, expectAlike), { seed: 5, numRuns: 2000 })
  })

  it('keeps what is in several places one thing, and what is inside itself so', () => {
    fc.assert(fc.property(graph, expectAlike), { seed: 6, numRuns: 1000 })
  })

  it.each(cloneable)('copies %s as the engine does', (_, value) => {
    expect(outcome(copied, value)).toStrictEqual(outcome(structuredClone, value))
    expectAlike({ in: [value, value] })
  })

  it.each(uncloneable)('refuses %s as the engine does', (_, value) => {
    expect(outcome(copied, value)).toEqual({ thrown: 'DataCloneError' })
    expectAlike(value)
    expectAlike(new Map([[[value], 1]]))
  })

  it.each<[string, Clone]>([
    ['the realm’s', copied],
    ['the engine’s', structuredClone],
  ])('has views see the copy of all of their buffer: %s', (_, clone) => {
    const memory = new ArrayBuffer(24)
    const views = [new Float32Array(memory, 4, 2), new Uint8Array(memory), new DataView(memory, 8, 3)]
    const copies = clone(views)
    if (!isViews(copies)) throw new Error('no views')
    expect(copies).toEqual(views)
    expect(copies.map(({ byteOffset, byteLength }) => [byteOffset, byteLength])).toEqual([
      [4, 8],
      [0, 24],
      [8, 3],
    ])
    expect(new Set(copies.map(({ buffer }) => buffer)).size).toBe(1)
    expect(copies[0]?.buffer === memory).toBe(false)
    expect(copies[0]?.buffer.byteLength).toBe(24)
  })

  it('refuses to hand a buffer over, and changes none', () => {
    const memory = new ArrayBuffer(8)
    const handOver: Clone = (value) => copied(value, { transfer: [memory] })
    expect(outcome(handOver, memory)).toEqual({ thrown: 'DataCloneError' })
    expect(memory.byteLength).toBe(8)
    expect(copied([1], { transfer: [] })).toEqual([1])
  })

  it('refuses a buffer that was handed over, and every view of it', () => {
    const memory = new ArrayBuffer(8)
    const views = [new Uint8Array(memory), new DataView(memory)]
    structuredClone(memory, { transfer: [memory] })
    for (const value of [memory, ...views])
      expect(outcome(copied, value)).toEqual({ thrown: 'DataCloneError' })
  })
})

function isViews(value: unknown): value is ArrayBufferView[] {
  return Array.isArray(value) && value.every((one) => ArrayBuffer.isView(one))
}
