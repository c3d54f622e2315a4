import { describe, expect, it } from 'vitest'
import type { Report, StageReport } from '../../harness/domain/report.ts'
import { withoutHidden } from '../../harness/domain/without-hidden.ts'
import type { Diagnosis, FieldVerdict, Verdict } from '../../harness/domain/verdict.ts'
import { course, HIDDEN_NUMBERS } from '../render/course.ts'
import { allRight, hiddenFailure, noScale, numberAt, reportOf, withoutScale } from '../render/reports.ts'
import type { StageChange } from '../render/reports.ts'

const [SECRET] = HIDDEN_NUMBERS
const ACCEPTED: Verdict = { kind: 'accepted' }

/** The last test vector of scale is the hidden one. */
const onHidden = (verdict: Verdict, change: StageChange = {}) =>
  reportOf({ scale: { verdict: 'wrong', ...change, verdicts: [ACCEPTED, ACCEPTED, verdict] } })

const rejected = (divergence: Extract<Verdict, { kind: 'rejected' }>['divergence']): Verdict => ({
  kind: 'rejected',
  divergence,
  got: { [SECRET]: [SECRET] },
})

const traced = (verdict: FieldVerdict): Verdict => ({
  kind: 'traced',
  fields: [{ field: 'q', verdict, divergence: null, got: [[Number(SECRET)]] }],
  divergence: null,
})

const shownBy = (vector: string): Diagnosis => ({
  kind: 'behaviour',
  behaviour: 'keeps-state',
  shown: { kind: 'second-call', at: [SECRET], first: SECRET, second: SECRET, when: 'alone' },
  vectors: [vector],
  tested: 1,
  excluded: [],
})

const place = { file: SECRET, line: 31337, column: 25 }

const reports: readonly (readonly [string, Report])[] = [
  ['a number, beside failing ones that are shown', noScale],
  ['a number and its worked cell', hiddenFailure],
  ['a type', onHidden(rejected({ kind: 'type', at: [SECRET], expected: SECRET, got: SECRET }))],
  ['a shape', onHidden(rejected({ kind: 'shape', at: [31337], expected: SECRET, got: '31337.25 × 1' }))],
  ['a text', onHidden(rejected({ kind: 'text', at: [], expected: SECRET, got: SECRET }))],
  ['a place in an argument', onHidden(rejected({ kind: 'changed-input', argument: 0, at: [SECRET] }))],
  [
    'an error, its message and its line',
    onHidden({ kind: 'unusable', outcome: { kind: 'threw', name: SECRET, message: SECRET, at: place } }),
  ],
  [
    'the way a process ended',
    onHidden({ kind: 'unusable', outcome: { kind: 'stopped', by: 'crash', detail: SECRET } }),
  ],
  [
    'an export',
    onHidden({
      kind: 'unusable',
      outcome: { kind: 'missing', exported: [SECRET], inDefault: [SECRET], meant: null },
    }),
  ],
  ['a field', onHidden(traced('wrong'))],
  ['a second call', onHidden(ACCEPTED, { diagnosis: shownBy('scale/fresh-7f') })],
]

const related = (constant: string, ...vectors: readonly [string, ...string[]]): Diagnosis => ({
  kind: 'relation',
  relations: [{ kind: 'factor', constant }],
  field: null,
  facts: [{ name: 'factor', value: Number(SECRET) }],
  vectors,
  tested: 1,
  excluded: [],
})

const scaleOf = (report: Report): StageReport | undefined =>
  report.stages.find(({ stage }) => stage === 'scale')

describe('a report without what is hidden', () => {
  it.each(reports)('does not hold what a hidden test vector came to: %s', (_, report) => {
    const bytes = JSON.stringify(withoutHidden(report, course))
    expect(JSON.stringify(report)).toContain('31337')
    for (const secret of [...HIDDEN_NUMBERS, '31337']) expect(bytes).not.toContain(secret)
  })

  it('is the same when that is done again', () => {
    for (const [, report] of reports) {
      const once = withoutHidden(report, course)
      expect(withoutHidden(once, course)).toEqual(once)
    }
  })

  it('keeps everything that is shown, and the marks', () => {
    const { stages, ...overall } = withoutHidden(noScale, course)
    expect({ ...overall, stages: [] }).toEqual({ ...noScale, stages: [] })
    const [before, after] = [scaleOf(noScale), stages.find(({ stage }) => stage === 'scale')]
    expect(after).toEqual({
      ...before,
      vectors: [
        ...(before?.vectors.slice(0, 2) ?? []),
        { id: 'scale/fresh-7f', verdict: { kind: 'hidden', passed: false } },
      ],
    })
    expect(after?.worked).toEqual(withoutScale.worked)
  })

  it('keeps what a behaviour was seen by where that test vector is shown', () => {
    const diagnosis = shownBy('scale/odd-width')
    expect(scaleOf(withoutHidden(onHidden(ACCEPTED, { diagnosis }), course))?.diagnosis).toEqual(diagnosis)
  })

  it.each(['√d', '1/√d', '1/2', '−√n', 'ln 2', 'e'])(
    'names the factor %s without its numbers',
    (constant) => {
      const diagnosis = related(constant, 'scale/fresh-7f')
      const after = scaleOf(withoutHidden(onHidden(ACCEPTED, { diagnosis }), course))?.diagnosis
      expect(after).toEqual({ ...diagnosis, facts: [] })
    },
  )

  it.each([SECRET, `−${SECRET}`, '1.5e-7', '−2e+21'])(
    'names no factor that is only measured: %s',
    (constant) => {
      const judge = (...vectors: readonly [string, ...string[]]) =>
        scaleOf(withoutHidden(onHidden(ACCEPTED, { diagnosis: related(constant, ...vectors) }), course))
          ?.diagnosis
      expect(judge('scale/fresh-7f')).toEqual({
        kind: 'unexplained',
        vectors: ['scale/fresh-7f'],
        tested: 0,
        excluded: [],
      })
      expect(judge('scale/by-hand', 'scale/fresh-7f')).toEqual(
        related(constant, 'scale/by-hand', 'scale/fresh-7f'),
      )
    },
  )

  it.each<[string, Verdict, boolean]>([
    ['accepted', ACCEPTED, true],
    ['right in every field', traced('right'), true],
    ['one that follows', traced('follows'), true],
    ['one that inherits', traced('inherits'), true],
    ['wrong in a field', traced('wrong'), false],
    ['one that cannot be assessed', traced('not-assessable'), false],
    ['rejected', numberAt([0, 0], 1, 2), false],
    ['without a value', { kind: 'unusable', outcome: { kind: 'not-run', because: 'no-time-left' } }, false],
  ])('says of one that is %s only whether it passed', (_, verdict, passed) => {
    const scale = scaleOf(withoutHidden(onHidden(verdict), course))
    expect(scale?.vectors.at(-1)).toEqual({ id: 'scale/fresh-7f', verdict: { kind: 'hidden', passed } })
  })

  it('holds a test vector back that the assignment does not list', () => {
    const [first, ...others] = allRight.stages
    const unlisted = [{ id: 'project/of-another-day', verdict: numberAt([0, 0], 1, 2) }] as const
    const report: Report = { ...allRight, stages: [{ ...first, vectors: unlisted }, ...others] }
    expect(withoutHidden(report, course).stages[0].vectors).toEqual([
      { id: 'project/of-another-day', verdict: { kind: 'hidden', passed: false } },
    ])
  })
})
