import { describe, expect, it } from 'vitest'
import { render } from '../../harness/render/render.ts'
import { viewReport } from '../../harness/render/view.ts'
import { widthOf } from '../../harness/render/width-of.ts'
import { course } from './course.ts'
import { notLoaded } from './reports.ts'

const long = 'abcdefghi '.repeat(12)

const lines: readonly (readonly [string, string, string])[] = [
  ['a short line', 'const a = ', '; const b = 1'],
  ['tabs', '\t\tconst\ta = ', '\t;'],
  ['a long line', long, long],
  ['a long word', 'x'.repeat(120), 'y'.repeat(120)],
  ['letters of two columns', '漢字'.repeat(60), '漢字'.repeat(60)],
  ['letters of no column', 'e\u0301'.repeat(60), 'e\u0301'.repeat(60)],
  ['characters that are written as their code', '\\u{1b}'.repeat(20), 'b'],
  ['what the terminal cannot be shown as it is', 'a::b##'.repeat(8), '::c'],
  ['a command cut in two', ':', ':error::x'],
  ['another command cut in two', 'a #', '#[error]x'],
  ['nothing after the place', 'const a = [', ''],
  ['nothing before the place', '', 'const b c = 2'],
]

async function printed(before: string, after: string, format: 'terminal' | 'markdown' | 'html') {
  const at = { file: 'attention.ts', line: 3, column: 7 }
  const report = notLoaded({ kind: 'syntax', message: 'Unexpected', at, source: { before, after } })
  return render(await viewReport({ report, assignment: course, verbose: false }), format, { colour: false })
}

describe('the line of a problem', () => {
  it.each(lines)('fits on a terminal, with the caret under the place: %s', async (_, before, after) => {
    const page = (await printed(before, after, 'terminal')).split('\n')
    const caret = page.findIndex((line) => /^ {6} *\^$/.test(line))
    const [line = '', blank = 'there'] = [page[caret - 1], page[caret - 2]]
    expect(blank).toBe('')
    expect(line).not.toMatch(/^\s*::|##\[/)
    expect(widthOf(line)).toBeLessThanOrEqual(100)
    const place = widthOf(page[caret] ?? '') - 1
    const characters = Array.from(line)
    const under = characters.findLastIndex((_one, i) => widthOf(characters.slice(0, i).join('')) === place)
    expect(characters[under]).toBe(Array.from(after.replaceAll('\t', ' '))[0])
    expect(under >= 0 || widthOf(line) === place).toBe(true)
  })

  it('says where it was cut', async () => {
    expect(await printed(long, long, 'terminal')).toMatch(/^ {6}… .*abcdefghi.* …$/m)
  })

  it('is marked at the place in HTML, and quoted with its place in Markdown', async () => {
    expect(await printed('\tconst a = ', '[1, 2', 'html')).toContain(
      '<code>const a &#x3D; <mark>[1, 2</mark>\n          ^</code>',
    )
    expect(await printed('\tconst a = ', '[1, 2', 'markdown')).toContain(
      '> <code>const a = </code> **▸** <code>\\[1, 2</code>\n',
    )
    expect(await printed('const a = [', '', 'markdown')).toContain('> <code>const a = \\[</code> **▸**\n')
  })
})
