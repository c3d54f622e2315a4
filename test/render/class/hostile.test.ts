/** Text from students, platforms and file names in every place of a class where there can be any. */
import { describe, expect, it } from 'vitest'
import type { ClassReport } from '../../../harness/domain/class-report.ts'
import { renderClass } from '../../../harness/render/class/render-class.ts'
import { HARMLESS, PAYLOADS } from '../../hostile/text/payloads.ts'
import { skeletonOfHtml, skeletonOfMarkdown } from '../../hostile/text/skeleton.ts'
import { unsafeIn } from '../../hostile/text/unsafe.ts'
import { classOf } from './classes.ts'

const texts = Object.entries({ ...PAYLOADS, 'a very long word': 'x'.repeat(20_000) })

function classSaying(text: string): ClassReport {
  const about = { name: text, section: text, remarks: [text, text, text, text], causes: [`scale: ${text}`] }
  const built = classOf([
    about,
    about,
    ...(['refused', 'no-module', 'fault', 'nothing'] as const).map((outcome) => ({ ...about, outcome })),
  ])
  const ids = built.students.map(({ id }) => id)
  return {
    ...built,
    assignment: { ...built.assignment, title: text, entryFile: text },
    intake: { ...built.intake, said: text, remarks: [text, text] },
    setAside: [
      {
        student: 's0003',
        outcome: { kind: 'refused', refusal: { kind: 'unreadable', path: text, reason: text } },
      },
      { student: 's0004', outcome: { kind: 'no-module', found: [text, text, text] } },
      { student: 's0005', outcome: { kind: 'fault', code: text, message: text, hint: text } },
    ],
    causes: [{ stage: 'scale', name: text, kind: 'error', students: ids }],
    unexplained: [
      {
        stage: 'scale',
        signature: text,
        students: ids,
        example: { vector: text, at: text, expected: text, got: text },
      },
    ],
    limits: [{ stage: 'scale', what: 'time', students: ids }],
    identical: [ids],
  }
}

const harmless = classSaying(HARMLESS)

describe('a text that tries something', () => {
  it.each(texts)('is only a text on the page: %s', (_, text) => {
    const page = renderClass(classSaying(text), 'html')
    expect(unsafeIn(page)).toEqual([])
    expect(skeletonOfHtml(page)).toEqual(skeletonOfHtml(renderClass(harmless, 'html')))
    expect(page.length).toBeLessThan(60_000)
  })

  it.each(texts)('is only a text in Markdown: %s', (_, text) => {
    const markdown = renderClass(classSaying(text), 'markdown')
    expect(unsafeIn(markdown)).toEqual([])
    expect(skeletonOfMarkdown(markdown)).toEqual(skeletonOfMarkdown(renderClass(harmless, 'markdown')))
  })

  it.each(texts)('is only a text on a terminal: %s', (_, text) => {
    const shown = renderClass(classSaying(text), 'terminal')
    expect(unsafeIn(shown)).toEqual([])
    expect(Math.max(...shown.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
    expect(shown.split('\n').length).toBeLessThan(60)
  })
})
