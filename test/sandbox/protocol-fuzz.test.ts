import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FrameReader } from '../../harness/sandbox/frame-reader.ts'
import { encodeFrame, type Node, type Reply } from '../../harness/sandbox/protocol.ts'
import { NumberReader, readNode } from '../../harness/sandbox/read-node.ts'
import { readReply } from '../../harness/sandbox/read-reply.ts'

const MOST = 4096

type Said = { readonly reply: Reply; readonly bytes: Uint8Array; readonly payload: string }
type ReadBack =
  { readonly kind: 'read'; readonly reply: Reply; readonly payload: string } | { readonly kind: string }

const { node } = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom<Node>('number', 'null'),
    fc.record({ matrix: fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })) }),
    fc.record({ numbers: fc.integer({ min: 0, max: 5 }) }),
    fc.record({ text: fc.string({ unit: 'grapheme', maxLength: 8 }) }),
    fc.record({ flag: fc.boolean() }),
    fc.record({ unreadable: fc.string({ maxLength: 8 }) }),
    fc.record({ list: fc.array(tie('node'), { maxLength: 3 }) }),
    fc.record({
      record: fc.array(fc.tuple(fc.constantFrom('q', 'k', '__proto__', ''), tie('node')), { maxLength: 3 }),
    }),
  ),
}))

const step = fc.oneof(fc.nat({ max: 100 }), fc.string({ maxLength: 8 }))
const change = fc.record({ argument: fc.nat({ max: 15 }), at: fc.array(step, { maxLength: 3 }), after: node })
const thrown = fc.record({ name: fc.string(), message: fc.string({ unit: 'binary' }), stack: fc.string() })
const id = fc.uuid()
const printed = fc.string({ unit: 'binary', maxLength: 20 })
const names = fc.array(fc.string(), { maxLength: 3 })

const reply: fc.Arbitrary<Reply> = fc.oneof(
  {
    arbitrary: fc.record({
      kind: fc.constant('answer'),
      id,
      value: node,
      again: fc.option(node),
      changed: fc.array(change, { maxLength: 3 }),
      sharedRows: fc.boolean(),
      printed,
    }),
    weight: 6,
  },
  {
    arbitrary: fc.record({
      kind: fc.constant('threw'),
      id,
      error: thrown,
      call: fc.constantFrom(1, 2),
      printed,
    }),
    weight: 2,
  },
  {
    arbitrary: fc.record({ kind: fc.constant('missing'), id, exported: names, inDefault: names }),
    weight: 1,
  },
  { arbitrary: fc.record({ kind: fc.constant('ready') }), weight: 1 },
)

/** A reply as a child would say it, with as many numbers as it speaks of, whatever they are. */
const said: fc.Arbitrary<Said> = fc
  .tuple(reply, fc.double(), fc.double())
  .map(([one, a, b]) => {
    const numbers = Float64Array.from({ length: countIn(one) }, (_, i) => (i % 2 === 0 ? a : b))
    const payload = new Uint8Array(numbers.buffer)
    return {
      reply: one,
      bytes: encodeFrame(JSON.stringify(one), payload),
      payload: Buffer.from(payload).toString('hex'),
    }
  })
  .filter(({ bytes }) => bytes.length <= MOST)

/** Counted here in a way of its own: from the text of a head. */
function countIn(one: Reply): number {
  let count = 0
  JSON.stringify(
    one.kind === 'answer' ? [one.value, one.again, one.changed.map(({ after }) => after)] : [],
    (key, inner: unknown) => {
      if (inner === 'number' && key !== 'text' && key !== 'unreadable') count += 1
      if (key === 'numbers' && typeof inner === 'number') count += inner
      if (key === 'matrix' && Array.isArray(inner)) count += Number(inner[0]) * Number(inner[1])
      return inner
    },
  )
  return count
}

/** Everything that the parent does with what comes. */
function readBack(chunks: readonly Uint8Array[]): ReadBack & { readonly held: number } {
  const reader = new FrameReader()
  reader.expect(MOST)
  let held = 0
  let last: ReadBack = { kind: 'incomplete' }
  for (const chunk of chunks) {
    const read = reader.push(chunk)
    held = Math.max(held, reader.held)
    last = read
    if (read.kind === 'frame') {
      const one = readReply(read.frame)
      last =
        one === null
          ? { kind: 'malformed' }
          : { kind: 'read', reply: one, payload: readAll(one, read.frame.payload) }
    }
    if (last.kind !== 'incomplete') break
  }
  return { ...last, held }
}

/** Reads all that an answer brings, and gives the bytes that it was. */
function readAll(one: Reply, payload: Uint8Array): string {
  if (one.kind !== 'answer') return ''
  const numbers = new NumberReader(payload)
  for (const part of [
    one.value,
    ...one.changed.map(({ after }) => after),
    ...(one.again === null ? [] : [one.again]),
  ]) {
    readNode(part, numbers)
  }
  return Buffer.from(payload).toString('hex')
}

function cut(bytes: Uint8Array, places: readonly number[]): readonly Uint8Array[] {
  const at = [0, ...places.map((place) => place % (bytes.length + 1)), bytes.length].toSorted((a, b) => a - b)
  return at.slice(1).map((end, i) => bytes.subarray(at[i], end))
}

const places = fc.array(fc.nat({ max: MOST }), { maxLength: 12 })

type Mutation = (bytes: Uint8Array) => Uint8Array
const anywhere = fc.nat({ max: MOST })
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(anywhere, fc.integer({ min: 1, max: 255 })).map(
    ([at, by]) =>
      (bytes: Uint8Array) =>
        bytes.map((byte, i) => (i === at % bytes.length ? byte ^ by : byte)),
  ),
  anywhere.map((at) => (bytes: Uint8Array) => bytes.subarray(0, at % (bytes.length + 1))),
  fc.constant((bytes: Uint8Array) => Buffer.concat([bytes, bytes])),
  fc.tuple(anywhere, fc.uint8Array({ maxLength: 20 })).map(
    ([at, more]) =>
      (bytes: Uint8Array) =>
        Buffer.concat([bytes.subarray(0, at % bytes.length), more, bytes.subarray(at % bytes.length)]),
  ),
  fc.tuple(anywhere, fc.nat({ max: 20 })).map(
    ([at, out]) =>
      (bytes: Uint8Array) =>
        Buffer.concat([bytes.subarray(0, at % bytes.length), bytes.subarray((at % bytes.length) + out)]),
  ),
  fc
    .tuple(fc.constantFrom(0, 4), fc.oneof(fc.nat({ max: 0xffffffff }), fc.nat({ max: 2 * MOST })))
    .map(([at, length]) => (bytes: Uint8Array) => {
      const changed = Buffer.from(bytes)
      if (changed.length >= 8) changed.writeUInt32LE(length, at)
      return changed
    }),
  // A digit for another, a bracket for another: what stays JSON and says something else.
  fc.tuple(anywhere, fc.constantFrom('0', '9', '-', '.', 'e', '[', ']', '{', '}', '"', ',', ':')).map(
    ([at, letter]) =>
      (bytes: Uint8Array) =>
        bytes.map((byte, i) => (i === 8 + (at % bytes.length) ? letter.charCodeAt(0) : byte)),
  ),
)

describe('what the parent reads', () => {
  it('of a reply in any pieces is that reply, with all its numbers', () => {
    fc.assert(
      fc.property(said, places, ({ reply: one, bytes, payload }, at) => {
        const read = readBack(cut(bytes, at))
        expect(read).toMatchObject({ kind: 'read', reply: one, payload })
        expect(read.held).toBeLessThanOrEqual(MOST)
      }),
      { seed: 11, numRuns: 2000 },
    )
  })

  it('of a reply with bytes changed, cut, doubled, added or taken out is an outcome, within its memory', () => {
    const kinds = new Map<string, number>()
    fc.assert(
      fc.property(
        said,
        fc.array(mutation, { minLength: 1, maxLength: 4 }),
        places,
        ({ bytes }, mutations, at) => {
          const mutated = mutations.reduce((before, mutate) => mutate(before), bytes)
          const read = readBack(cut(mutated, at))
          kinds.set(read.kind, (kinds.get(read.kind) ?? 0) + 1)
          expect(read.held).toBeLessThanOrEqual(MOST)
        },
      ),
      { seed: 12, numRuns: 4000 },
    )
    expect([...kinds.keys()].toSorted()).toEqual(['incomplete', 'malformed', 'read', 'violation'])
  })

  it('of any JSON in a frame is a reply or is not, and a reply is one that can be read to its end', () => {
    const head = fc.oneof(
      fc.json({ maxDepth: 6 }),
      fc.string({ unit: 'binary' }),
      reply.map((one) => JSON.stringify(one)),
    )
    fc.assert(
      fc.property(head, fc.uint8Array({ maxLength: 64 }), (text, payload) => {
        const bytes = encodeFrame(text, payload)
        const read = readBack([bytes.subarray(0, 5), bytes.subarray(5)])
        expect(['read', 'malformed']).toContain(read.kind)
      }),
      { seed: 13, numRuns: 3000 },
    )
  })
})
