import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../harness/sandbox/clean-text.ts'
import { FrameReader } from '../../harness/sandbox/frame-reader.ts'
import { encodeFrame } from '../../harness/sandbox/protocol.ts'

function expecting(most: number): FrameReader {
  const reader = new FrameReader()
  reader.expect(most)
  return reader
}

describe('FrameReader', () => {
  it('gives back a frame that comes a byte at a time', () => {
    const reader = expecting(100)
    const bytes = encodeFrame('{"kind":"ready"}', new Uint8Array([1, 2, 3]))
    const read = [...bytes].map((byte) => reader.push(new Uint8Array([byte])))
    expect(read.slice(0, -1).every(({ kind }) => kind === 'incomplete')).toBe(true)
    expect(read.at(-1)).toMatchObject({
      kind: 'frame',
      frame: { head: '{"kind":"ready"}', payload: Buffer.from([1, 2, 3]) },
    })
  })

  it.each([
    ['bytes that nobody asked for', () => new FrameReader().push(encodeFrame('{}'))],
    [
      'an announced length beyond what is allowed',
      () => expecting(100).push(new Uint8Array([255, 255, 255, 127, 0, 0, 0, 0])),
    ],
    [
      'a head that is longer than its frame',
      () => expecting(100).push(new Uint8Array([8, 0, 0, 0, 200, 0, 0, 0])),
    ],
    [
      'bytes after the answer',
      () => expecting(100).push(Buffer.concat([encodeFrame('{}'), new Uint8Array([0])])),
    ],
    [
      'a head that is no UTF-8',
      () => expecting(100).push(new Uint8Array([6, 0, 0, 0, 2, 0, 0, 0, 0xc3, 0x28])),
    ],
  ])('refuses %s', (_, push) => {
    expect(push()).toMatchObject({ kind: 'violation' })
  })

  it('gives back a frame that begins with half a length and comes in a hundred thousand pieces', () => {
    // Each piece may cost what it holds, and not what came before it.
    const payload = new Uint8Array(200_000).fill(7)
    const reader = expecting(300_000)
    const bytes = encodeFrame('{}', payload)
    expect(reader.push(bytes.subarray(0, 4))).toEqual({ kind: 'incomplete' })
    const kinds = new Set<string>()
    for (let at = 4; at < bytes.length - 2; at += 2) kinds.add(reader.push(bytes.subarray(at, at + 2)).kind)
    expect([...kinds]).toEqual(['incomplete'])
    const last = reader.push(bytes.subarray(-2))
    expect(last.kind === 'frame' && Buffer.from(last.frame.payload).equals(payload)).toBe(true)
  })

  it('reads pieces of nothing as nothing, however many', () => {
    const reader = expecting(300_000)
    for (let i = 0; i < 100_000; i += 1) reader.push(new Uint8Array())
    expect(reader.held).toBe(0)
    expect(reader.push(encodeFrame('{}')).kind).toBe('frame')
  })

  it('keeps nothing of an answer that it has refused, or given back', () => {
    const reader = expecting(50_000)
    reader.push(encodeFrame('{}', new Uint8Array(40_000)).subarray(0, 30_000))
    expect(reader.held).toBeGreaterThanOrEqual(30_000)
    expect(reader.push(new Uint8Array(30_000)).kind).toBe('violation')
    expect(reader.held).toBe(0)
    expect(reader.push(encodeFrame('{}')).kind).toBe('violation')
  })

  it('never throws and never goes on after a frame, whatever comes', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 10 }), (chunks) => {
        const reader = expecting(64)
        const read = chunks.map((chunk) => reader.push(chunk).kind)
        const ended = read.findIndex((kind) => kind !== 'incomplete')
        // After its answer, or a violation, a child has nothing more to say that would be taken for an answer.
        expect(read.slice(ended + 1).includes('frame') && read[ended] === 'frame').toBe(false)
      }),
      { seed: 7, numRuns: 2000 },
    )
  })
})

describe('cleanText', () => {
  it.each([
    ['an ANSI colour', '\u001b[31mred', '\\u{1b}[31mred'],
    ['a bidi override', 'a\u202eb', 'a\\u{202e}b'],
    ['a zero-width space', 'a\u200bb', 'a\\u{200b}b'],
    ['half a character', 'a\ud800b', 'a\\u{d800}b'],
    ['a carriage return', 'a\rb', 'a\\u{d}b'],
  ])('shows %s as its code', (_, dirty, clean) => {
    expect(cleanText(dirty, 100)).toBe(clean)
  })

  it('keeps letters, line breaks and emoji, and cuts what is too long', () => {
    expect(cleanText('é\n√ 😀', 100)).toBe('é\n√ 😀')
    expect(cleanText('x'.repeat(50), 10)).toBe(`${'x'.repeat(9)}…`)
  })
})
