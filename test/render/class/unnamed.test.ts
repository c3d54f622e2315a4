/** The class as others may read it: everything of it in numbers, and nobody. */
import { describe, expect, it } from 'vitest'
import type { ClassReport } from '../../../harness/domain/class-report.ts'
import { renderClass } from '../../../harness/render/class/render-class.ts'
import { HARMLESS, PAYLOADS } from '../../hostile/text/payloads.ts'
import { skeletonOfMarkdown } from '../../hostile/text/skeleton.ts'
import { unsafeIn } from '../../hostile/text/unsafe.ts'
import { aLargeClass } from './a-large-class.ts'
import { classOf, type Pupil } from './classes.ts'

const shown = (report: ClassReport, budget?: number): string =>
  renderClass(report, 'markdown', { named: false, ...(budget !== undefined && { budget }) })

const report = aLargeClass(2000)

const withoutScale: Pupil = { name: 'Zebedee', verdicts: { scale: 'wrong' }, causes: ['scale: no-scale'] }

/** Somebody for each thing that can be said of a student, with a text of theirs in every place that can hold one. */
function classSaying(text: string): ClassReport {
  const about: Pupil = { name: text, section: text, remarks: [text], late: true }
  const built = classOf([
    ...Array.from({ length: 5 }, () => ({ ...about, ...withoutScale, name: text })),
    ...(['refused', 'no-module', 'fault', 'nothing'] as const).map((outcome) => ({ ...about, outcome })),
  ])
  const ids = built.students.map(({ id }) => id)
  return {
    ...built,
    intake: { ...built.intake, remarks: [text] },
    setAside: [
      {
        student: 's0006',
        outcome: { kind: 'refused', refusal: { kind: 'unreadable', path: text, reason: text } },
      },
      { student: 's0007', outcome: { kind: 'no-module', found: [text] } },
      { student: 's0008', outcome: { kind: 'fault', code: 'unforeseen', message: text, hint: text } },
    ],
    unexplained: [
      {
        stage: 'scale',
        signature: '8ff90b31',
        students: ids.slice(0, 5),
        example: { vector: 'scale/by-hand', at: 'row 1', expected: '0.5', got: text },
      },
      {
        stage: 'softmax',
        signature: '12345678',
        students: ids.slice(0, 2),
        example: { vector: 'softmax/by-hand', at: 'row 1', expected: '0.5', got: '−0.25' },
      },
    ],
    limits: [{ stage: 'scale', what: 'time', students: ids.slice(0, 2) }],
    identical: [ids.slice(0, 3)],
  }
}

describe('a class without its students', () => {
  it('names none of them, gives nobody’s marks and repeats nothing that they wrote', () => {
    const text = shown(classSaying('Zebedee'))
    expect(text).not.toMatch(/Zebedee|s000\d/)
    expect(text).toContain('Nobody is named here')
  })

  it('holds how many there are of everything', () => {
    const text = shown(classSaying('Zebedee'))
    for (const part of [
      '5 of the 9 students were graded',
      'Marks from 0 to 100: ',
      '| <code>scale</code> | 0% (0 of 5) | 0 | 0 | 0 | 5 | 0 | 0 |',
      '| 5 (100%) | **no-scale** | <code>scale</code> | misconception |\n',
      '| 5 | <code>scale</code> | <code>8ff90b31</code> |  |\n',
      '| 2 | <code>softmax</code> | <code>12345678</code> | on <code>softmax/by-hand</code>, row 1: expected <code>0.5</code>, got <code>−0.25</code> |\n',
      'Not graded through a fault: 1',
      'Refused: 1',
      'Without attention.ts: 1',
      'Handed in nothing: 1',
      'Late: 9',
      '- scale ran out of time for 2 students.',
      '3 students in 1 group handed in the very same files.',
    ])
      expect(text).toContain(part)
  })

  it('tells no marks where so few were graded that they would be somebody’s', () => {
    const few = shown(classOf([withoutScale, {}, {}, {}]))
    expect(few).toContain('So few were graded')
    expect(few).not.toMatch(/median|average|Mean/)
    expect(shown(classOf([withoutScale, {}, {}, {}, {}]))).toContain('median 100, on average 97;')
  })

  it('is of nobody’s marks where nobody was graded', () => {
    expect(shown(classOf([{ outcome: 'nothing' }]))).toContain('Nobody was graded')
  })

  it.each([undefined, 20_000, 4_000, 1_000])(
    'names nobody in a large class either, in %s bytes',
    (budget) => {
      const text = shown(report, budget)
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(budget ?? 1024 * 1024)
      expect(
        report.students.filter(({ id, name }) => text.includes(id) || text.includes(name ?? id)),
      ).toEqual([])
    },
  )

  it.each(Object.entries(PAYLOADS))('is the same whatever they write: %s', (_, payload) => {
    const text = shown(classSaying(payload))
    expect(unsafeIn(text)).toEqual([])
    expect(skeletonOfMarkdown(text)).toEqual(skeletonOfMarkdown(shown(classSaying(HARMLESS))))
  })
})
