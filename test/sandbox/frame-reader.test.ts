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
