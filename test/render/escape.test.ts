import { describe, expect, it } from 'vitest'
import { escapeFor } from '../../harness/render/escape.ts'

const escape = String.fromCharCode(27)

describe('a terminal text', () => {
  it.each([
    ['plain words, 2 ÷ √3 = 1.15, −∞', 'plain words, 2 ÷ √3 = 1.15, −∞'],
    [`${escape}[31m`, '\\u001b[31m'],
    ['two\nlines\tand a tab', 'two\\nlines\\tand a tab'],
    ['a\u202eb\u200bc', 'a\\u202eb\\u200bc'],
    ['\ud800', '\\ud800'],
    ['\u{e0041}', '\\u{e0041}'],
    ['::error::x', ': :error: :x'],
    ['##[error]', '# #[error]'],
  ])('shows %j as %j', (text, shown) => {
    expect(escapeFor('terminal', text)).toBe(shown)
  })
})

describe('an HTML text', () => {
  it('does not break between the names that a call takes apart', () => {
    expect(escapeFor('html', 'attend(q, k, { causal, blockSize }) and { so: on }')).toBe(
      'attend(q, k, {\u00a0causal,\u00a0blockSize\u00a0}) and { so: on }',
    )
  })
})

describe('a Markdown text', () => {
  it.each([
    ['plain words, 2 ÷ √3 = 1.15, -1 and −∞ (row 1, column 2).', null],
    ['s[0][1]', 's\\[0\\]\\[1\\]'],
    ['a_b * `c`', 'a\\_b \\* \\`c\\`'],
    ['<b> & |', '&#60;b&#62; &#38; &#124;'],
    ['@me', '@&#8203;me'],
    ['see #12 and GH-7', 'see #&#8203;12 and GH-&#8203;7'],
    ['https://x.example', 'https&#8203;://x.example'],
    ['www.x.example', 'www&#8203;.x.example'],
    ['$x$', '&#36;&#8203;x&#36;'],
    ['- item', '&#45; item'],
    ['1. item', '1&#46; item'],
    ['1.5 marks', null],
    ['# head', '&#35; head'],
    ['  # head', '&#32; # head'],
    ['    code', '&#32;   code'],
    [' words', null],
    ['---', '&#45;--'],
  ])('shows %j as %j', (text, shown) => {
    expect(escapeFor('markdown', text)).toBe(shown ?? text)
  })
})
