import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../harness/sandbox/clean-text.ts'

/** Any sequence of UTF-16 code units, half characters among them. */
const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0xd800, max: 0xdfff })), {
    maxLength: 60,
  })
  .map((units) => String.fromCharCode(...units))

describe('cleanText', () => {
  it.each([
    ['NUL', '\u0000'],
    ['a bell', '\u0007'],
    ['a backspace', '\b'],
    ['DEL', '\u007f'],
    ['a one-byte CSI', '\u009b'],
    ['a soft hyphen', '\u00ad'],
    ['a left-to-right mark', '\u200e'],
    ['a line separator', '\u2028'],
    ['a bidi isolate', '\u2066'],
    ['a word joiner', '\u2060'],
    ['a byte-order mark', '\ufeff'],
    ['the second half of a character', '\udc00'],
    ['a tag character', '\u{e0041}'],
  ])('shows %s as its code, between its neighbours', (_, character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16)
    expect(cleanText(`a${character}b`, 100)).toBe(`a\\u{${code}}b`)
  })

  it('reads a Windows line break as one line break', () => {
    expect(cleanText('a\r\nb\r\n', 100)).toBe('a\nb\n')
  })

  it('keeps tabs, accents and characters outside the first plane', () => {
    expect(cleanText('\té√ 𝜎 👩🏽', 100)).toBe('\té√ 𝜎 👩🏽')
  })

  it('cuts only what is longer than it may be', () => {
    expect(cleanText('x'.repeat(10), 10)).toBe('x'.repeat(10))
    expect(cleanText('x'.repeat(11), 10)).toBe(`${'x'.repeat(9)}…`)
  })

  it('does not cut a character in half', () => {
    expect(cleanText('ab😀cdef', 4)).toBe('ab…')
  })

  it('leaves no unsafe character and no half one, and is never too long, whatever comes', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 40 }), (text, most) => {
        const clean = cleanText(text, most)
        expect(clean.length).toBeLessThanOrEqual(most)
        expect(clean).not.toMatch(/[^\P{Cc}\t\n]|[\p{Cs}\p{Bidi_C}\u2028\u2029\u200b\ufeff]/u)
      }),
      { seed: 11, numRuns: 2000 },
    )
  })

  it('leaves alone what it has cleaned', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = cleanText(text, 10_000)
        expect(cleanText(clean, 10_000)).toBe(clean)
      }),
      { seed: 11, numRuns: 1000 },
    )
  })
})
