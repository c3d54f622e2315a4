import { describe, expect, it } from 'vitest'
import type { Report } from '../../harness/domain/report.ts'
import type { TypeCheck } from '../../harness/domain/type-check.ts'
import { render, renderTypes } from '../../harness/render/render.ts'
import { viewTypes } from '../../harness/render/view-types.ts'
import { viewReport } from '../../harness/render/view.ts'
import { course } from './course.ts'
import { allRight, noScale, syntaxError, twoMistakes } from './reports.ts'

function checked(count: number, found = count): TypeCheck {
  const problems = Array.from({ length: count }, (_, i) => ({
    at: { file: 'attention.ts', line: i + 1, column: 7 },
    code: 'TS2322',
    message: `Type 'number' is not assignable to type 'Row${i + 1}'.`,
    source: { before: 'const ', after: `x: Row${i + 1} = 5` },
  }))
  return { kind: 'checked', problems, found, unexported: [] }
}

const LATE: TypeCheck = { kind: 'not-checked', because: 'late', limitMs: 10_000 }

async function show(report: Report, format: 'terminal' | 'markdown' | 'html', verbose = false) {
  return render(await viewReport({ report, assignment: course, verbose }), format, { colour: false })
}

describe('what is told of types', () => {
  it.each<[string, Report]>([
    ['a report of one slip', noScale],
    ['a report of two', twoMistakes],
    ['a report of none', allRight],
    ['a module that did not load', syntaxError],
  ])('stands below %s as it would if it had been known before', async (_, report) => {
    for (const [typeCheck, verbose] of [
      [checked(5), false],
      [checked(20, 31), true],
      [LATE, false],
    ] as const) {
      const complete = { ...report, typeCheck }
      const types = viewTypes(complete, verbose)
      const below = types === null ? '' : renderTypes(types, { colour: false })
      const early = await show({ ...complete, typeCheck: null }, 'terminal', verbose)
      expect(early + below).toBe(await show(complete, 'terminal', verbose))
    }
  })

  it('is nothing where there is nothing to tell', async () => {
    for (const format of ['terminal', 'markdown', 'html'] as const) {
      expect(await show({ ...noScale, typeCheck: checked(0) }, format)).toBe(await show(noScale, format))
    }
  })

  it('is three of them on a terminal, and all that are kept in a file', async () => {
    const report = { ...noScale, typeCheck: checked(20, 31) }
    const [short, long, page, text] = [
      await show(report, 'terminal'),
      await show(report, 'terminal', true),
      await show(report, 'html'),
      await show(report, 'markdown'),
    ]
    expect(short.match(/TS2322/g)).toHaveLength(3)
    expect(short).toContain('31 type errors. They cost no marks.')
    expect(short).toContain('17 more: --verbose shows them.')
    for (const all of [long, page, text]) {
      expect(all.match(/TS2322/g)).toHaveLength(20)
      expect(all).toContain('These are the first 20 of 31.')
    }
  })

  it('says what was taken off, beside the stages', async () => {
    const report = { ...noScale, typeCheck: checked(2), typeCost: 5, earned: 80 }
    expect(await show(report, 'terminal')).toMatch(
      / {2}~ Types +−5 +taken off +2 type errors, once for all\n/,
    )
    expect(await show(report, 'markdown')).toContain(
      '| Types | −5 | taken off | 2 type errors, once for all |',
    )
    expect(await show(report, 'html')).toMatch(/<td class="number">−5<\/td>\s+<td class="note">2 type errors/)
    expect(await show(report, 'html')).toContain('They cost 5 marks, once for all of them.')
  })

  it.each([
    [
      'no-compiler',
      'Types were not checked: the TypeScript compiler is not installed. No marks depend on it.',
    ],
    [
      'late',
      'Types were not checked: the TypeScript compiler was not done after 10 seconds. No marks depend on it.',
    ],
    [
      'stopped',
      'Types were not checked: the TypeScript compiler stopped before it was done. No marks depend on it.',
    ],
  ] as const)('is why they were not checked: %s', async (because, sentence) => {
    const report: Report = { ...noScale, typeCheck: { kind: 'not-checked', because, limitMs: 10_000 } }
    for (const format of ['markdown', 'html'] as const) expect(await show(report, format)).toContain(sentence)
  })
})
