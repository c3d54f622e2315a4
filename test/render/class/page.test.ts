/** What the class page answers, in which order, and where it leads. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { ClassReport } from '../../../harness/domain/class-report.ts'
import { renderClass } from '../../../harness/render/class/render-class.ts'
import { aLargeClass } from './a-large-class.ts'
import { classOf } from './classes.ts'

const pageOf = (report: ClassReport): string => renderClass(report, 'html')
const large = pageOf(aLargeClass(300))
const partOf = (page: string, pattern: RegExp): string => pattern.exec(page)?.[1] ?? ''
const sectionOf = (page: string, id: string): string =>
  partOf(page, new RegExp(`(<section aria-labelledby="${id}">[\\s\\S]*?</section>)`))

/** As it is read. */
function wordsOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

describe('a class page', () => {
  it('answers in the order of the questions', () => {
    const headings = Array.from(large.matchAll(/<h2 [^>]*>([^<]*)</g), ([, heading]) => heading)
    expect(headings).toEqual([
      'How the class did',
      'Which stage is hard',
      'What the class misunderstood',
      'What nothing explains',
      'Test vectors',
      'Handed in',
      'All students',
    ])
  })

  it('draws as many students as were graded, and the pass mark where it is', () => {
    const drawing = partOf(large, /(<svg class="histogram"[\s\S]*?<\/svg>)/)
    const counts = Array.from(drawing.matchAll(/class="count"[^>]*>(\d+)</g), ([, count]) => Number(count))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(aLargeClass(300).counts.graded)
    expect(drawing).toContain('<line class="pass" x1="60%" x2="60%"')
    expect(drawing).toContain('>pass mark 60</text>')
    expect(drawing).toMatch(
      /role="img" aria-label="How many students have how many marks: 0 to below 10: \d+; /,
    )
  })

  it('draws the verdicts of a stage side by side, as wide as they are many', () => {
    const wrong = { verdicts: { scale: 'wrong' } } as const
    const scale = partOf(
      pageOf(classOf([{}, wrong, wrong, wrong])),
      /(<li>\s*<h3><code>scale[\s\S]*?<\/svg>)/,
    )
    expect(scale).toContain('<rect class="is-correct" x="0%" width="25%" height="26"/>')
    expect(scale).toContain('<rect class="is-wrong" x="25%" width="75%" height="26"/>')
    expect(wordsOf(scale)).toBe('scale(s, d) 25% got all 15 marks (1 of 4) hardest mean 3.75 of 15 ✓ 1 ✗ 3')
  })

  it('tells of each cause its number, its share, its stage, and who is behind it', () => {
    const slip = { verdicts: { scale: 'wrong' }, causes: ['scale: no-scale'] } as const
    const page = pageOf(
      classOf([{ name: 'Ada' }, { ...slip, name: 'Grace' }, { ...slip, name: 'Grace' }, slip]),
    )
    const causes = sectionOf(page, 'causes')
    expect(wordsOf(partOf(causes, /(<details>[\s\S]*?<\/details>)/))).toBe(
      '3 no-scale scale · misconception 75% Grace (s0002) Grace (s0003) s0004',
    )
    expect(causes).toContain('<a href="students/s0003/report.html">')
    expect(causes).not.toContain('Ada')
  })

  it('tells the test vectors that everybody fails, those that most do, and those that nobody does', () => {
    const failures = [3, 2, 1, 0].map((students, at) => ({
      vector: `scale/case-${at}`,
      stage: 'scale',
      hidden: at === 1,
      students,
    }))
    const vectors = { failedByAll: ['scale/case-0'], passedByAll: ['scale/case-3'], failures }
    const words = wordsOf(sectionOf(pageOf(classOf([{}, {}, {}], { vectors })), 'vectors'))
    expect(words).toContain('1 of 4 test vectors was failed by everybody. scale/case-0 ')
    expect(words).toContain('Most often failed after these: scale/case-1 (2 of 3) and scale/case-2 (1 of 3).')
    expect(words).toContain('1 of 4 test vectors was passed by everybody. Passed by everybody scale/case-3 ')
    expect(words).toContain('scale/case-1 hidden 2 67%')
  })

  it('leads from the table to every report that there is, and to no other', () => {
    const report = aLargeClass(300)
    const links = Array.from(
      sectionOf(large, 'students').matchAll(/href="students\/([^"]*)\/report.html"/g),
      ([, id]) => id,
    )
    expect(links).toEqual(report.students.filter(({ outcome }) => outcome === 'graded').map(({ id }) => id))
    expect(sectionOf(large, 'students').match(/<tr><th scope="row">/g)).toHaveLength(300)
  })

  it('says why work was set aside', () => {
    const page = pageOf(
      classOf([{ name: 'Ada', outcome: 'refused' }, { outcome: 'no-module' }, { outcome: 'fault' }], {
        setAside: [
          { student: 's0001', outcome: { kind: 'refused', refusal: { kind: 'link', path: 'a/b.ts' } } },
          { student: 's0002', outcome: { kind: 'no-module', found: ['a.doc', 'b.doc'] } },
          {
            student: 's0003',
            outcome: { kind: 'fault', code: 'unforeseen', message: 'It broke.', hint: 'Mend it.' },
          },
        ],
      }),
    )
    const words = wordsOf(sectionOf(page, 'handed-in'))
    expect(words).toContain('Ada &quot;a/b.ts&quot; is a link.')
    expect(words).toContain('s0002 It holds &quot;a.doc&quot; and &quot;b.doc&quot;.')
    expect(words).toContain('s0003 It broke. Mend it. (unforeseen)')
  })

  it('leads to nobody where names are replaced, and says that they are', () => {
    const page = pageOf({ ...aLargeClass(30), pseudonyms: true })
    expect(page).not.toContain('students/')
    expect(page).toContain('the names and ids on it stand for others')
    expect(large).not.toContain('stand for others')
  })

  it('folds what is long, and leaves nothing out', () => {
    const causes = Array.from({ length: 40 }, (_, index) => ({
      stage: 'scale',
      name: `mistake ${index}`,
      kind: 'misconception' as const,
      students: ['s0001'],
    }))
    const page = sectionOf(pageOf(classOf([{}], { causes })), 'causes')
    expect(page).toContain('<summary>28 further causes</summary>')
    for (const { name } of causes) expect(page).toContain(`<strong>${name}</strong>`)
  })

  it('shows the first of 40 remarks, and how many others there are', () => {
    const remarks = Array.from({ length: 40 }, (_, index) => `Remark ${index}.`)
    expect(wordsOf(pageOf(classOf([{ remarks, late: true }])))).toContain(
      'Late. Remark 0. Remark 1. Remark 2. And 37 other remarks.',
    )
  })

  it('stays below two megabytes for 2,000 students', () => {
    expect(Buffer.byteLength(pageOf(aLargeClass(2000)))).toBeLessThan(2_000_000)
  })

  it('loads nothing, runs nothing, and allows its own style sheet alone', () => {
    const style = partOf(large, /<style>([\s\S]*?)<\/style>/)
    const digest = createHash('sha256').update(style).digest('base64')
    const policy = partOf(large, /http-equiv="Content-Security-Policy" content="([^"]*)"/)
    expect(policy.replaceAll('&#x3D;', '=')).toBe(
      `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`,
    )
    expect(large).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|\sstyle=|\son\w+=|https?:|url\(|@import/i)
  })

  it.each(Object.entries({ large, empty: pageOf(classOf([])), one: pageOf(classOf([{}])) }))(
    'has headings in order, and links that lead somewhere on the page: %s',
    (_, page) => {
      const levels = Array.from(page.matchAll(/<h([1-6])/g), (match) => Number(match[1]))
      expect(levels.filter((level) => level === 1)).toHaveLength(1)
      expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true)
      const ids = Array.from(page.matchAll(/\sid="([^"]*)"/g), (match) => match[1])
      expect(new Set(ids).size).toBe(ids.length)
      for (const [, target] of page.matchAll(/(?:href="#|labelledby=")([^"]*)"/g))
        expect(ids).toContain(target)
    },
  )
})
