/** Every rule about text that enters or leaves, for any text at all. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeCell } from '../../harness/render/escape-cell.ts'
import { escapeFor, escapeLines } from '../../harness/render/escape.ts'
import { writeJson } from '../../harness/render/write-json.ts'
import { cleanText } from '../../harness/sandbox/clean-text.ts'
import { PAYLOADS } from './text/payloads.ts'
import { skeletonOfMarkdown } from './text/skeleton.ts'
import { unsafeIn } from './text/unsafe.ts'

/** What the rules are about, so that it stands side by side often. */
const PIECES = [
  ...Object.values(PAYLOADS).flatMap((text) => text.split(/(?<=\W)/)),
  ...'::##[[#:@=+-;\'" <>&|`*_~$\\(){}!\n\t'.split(''),
  ...'http :// www . example .com mailto GH- 1 vso[ \uff1d \u{1f469} \ufe0f'.split(' '),
]
const part = fc.oneof(
  fc.constantFrom(...PIECES),
  fc.string({ unit: 'binary', maxLength: 3 }),
  fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
)
const indent = fc.constantFrom('', '', '', ' ', '   ', '    ', '     ')
const anyText = fc
  .tuple(indent, fc.array(part, { maxLength: 14 }))
  .map(([blanks, parts]) => blanks + parts.join(''))
const fixed = { seed: 4, numRuns: 4000 }

/** A selector after an emoji says how the emoji looks. */
function withoutEmojiStyles(text: string): string {
  return text.replace(/(?<=\p{Extended_Pictographic})[\ufe0e\ufe0f]/gu, '')
}

describe('any text', () => {
  it('is clean when it enters, and cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 60 }), (text, most) => {
        const clean = cleanText(text, most)
        expect(cleanText(clean, most)).toBe(clean)
        expect(clean.length).toBeLessThanOrEqual(most)
        const controls = unsafeIn(withoutEmojiStyles(clean)).filter((found) => found.startsWith('U+'))
        expect(controls.filter((found) => found !== 'U+9')).toEqual([])
      }),
      fixed,
    )
  })

  it.each(['terminal', 'markdown', 'html', 'csv'] as const)('is one safe line in %s', (format) => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const given of [text, cleanText(text, 500)]) {
          const line = withoutEmojiStyles(escapeFor(format, given))
          expect(line).not.toContain('\n')
          expect(unsafeIn(line)).toEqual([])
        }
      }),
      fixed,
    )
  })

  it('keeps its lines where lines are shown, and each of them is safe', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = escapeLines(text)
        expect(lines.split('\n')).toHaveLength(text.split('\n').length)
        expect(unsafeIn(withoutEmojiStyles(lines))).toEqual([])
      }),
      fixed,
    )
  })

  it('is one paragraph of words in Markdown, with no element in it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const markdown = escapeFor('markdown', text)
        expect(skeletonOfMarkdown(`**Said.** ${markdown}\n`)).toEqual(['p', ' strong'])
        expect(skeletonOfMarkdown(markdown).filter((line) => line !== 'p')).toEqual([])
      }),
      fixed,
    )
  })

  it('reads back from JSON as it was, and is spelled in safe characters', () => {
    fc.assert(
      fc.property(anyText, anyText, (key, text) => {
        const json = writeJson({ [`k${key}`]: [text] })
        expect(JSON.parse(json)).toEqual({ [`k${key}`]: [text] })
        expect(unsafeIn(withoutEmojiStyles(json))).toEqual([])
      }),
      fixed,
    )
  })

  it('is computed by no spreadsheet, whatever separates its cells', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const cells = escapeCell(text).split(';')
        const begun = cells.map((cell) => cell.replace(/^[\s"`\p{Pi}\p{Pf}]+/u, '').normalize('NFKC'))
        expect(begun.filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([])
      }),
      fixed,
    )
  })
})
