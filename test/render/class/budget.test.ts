/** The two short forms: each keeps to what it may take, and says what it leaves out. */
import { describe, expect, it } from 'vitest'
import { renderClass } from '../../../harness/render/class/render-class.ts'
import { aLargeClass } from './a-large-class.ts'

const report = aLargeClass(2000)
const SHORTENED = 'Shortened to fit: class.html holds the whole report.'
const rowsOf = (text: string): number => text.match(/<code>s\d{4}<\/code>/g)?.length ?? 0

describe('a class in Markdown', () => {
  it('holds every student where there is room', () => {
    const text = renderClass(report, 'markdown')
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024)
    expect(text).not.toContain(SHORTENED)
    expect(rowsOf(text)).toBe(2000)
  })

  it.each([200_000, 50_000, 20_000, 8_000, 4_000, 1_000])(
    'keeps to %i bytes, and says that it is cut',
    (budget) => {
      const text = renderClass(report, 'markdown', { budget })
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(budget)
      expect(text).toContain(SHORTENED)
      expect(text).toContain('1950 of the 2000 students were graded')
    },
  )

  it('says how many students and names are left out', () => {
    const text = renderClass(report, 'markdown', { budget: 50_000 })
    expect(rowsOf(text)).toBe(100)
    expect(text).toContain('And 1900 further students.')
    expect(text).toMatch(/softmax-over-columns\*\*.* and 504 others \|/)
  })
})

describe('a class on a terminal', () => {
  it.each([1, 40, 300, 2000])('is one screen for %i students', (size) => {
    const text = renderClass(aLargeClass(size), 'terminal')
    expect(text.split('\n').length).toBeLessThanOrEqual(31)
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
  })

  it('has colour beside its marks alone, where it is asked for', () => {
    const escape = String.fromCharCode(27)
    const coloured = renderClass(report, 'terminal', { colour: true })
    expect(coloured).toContain(`${escape}[31m!${escape}[0m Not graded through a fault`)
    expect(coloured.replaceAll(new RegExp(`${escape}\\[\\d+m`, 'g'), '')).toBe(
      renderClass(report, 'terminal'),
    )
  })
})
