import { describe, expect, it } from 'vitest'
import type { Report as File, ReportFile } from '#generated/schemas.js'
import { causesOf } from '../../../harness/batch/class/causes-of.ts'
import { signatureOf } from '../../../harness/batch/class/signature-of.ts'
import { buildClassReport } from '../../../harness/batch/class/build-class-report.ts'
import { each, graded, run } from './class-of.ts'
import { failing, madeReport, number } from './made-report.ts'

function namesOf(report: ReportFile): readonly string[] {
  return causesOf(report).map(({ stage, kind, name }) => `${stage}: ${kind}: ${name}`)
}

function threw(name: string, message: string): File.Verdict {
  return { kind: 'unusable', outcome: { kind: 'threw', name, message, at: null } }
}

describe('causes', () => {
  it('are the same for everybody who threw, whatever they said and called their error', () => {
    const own = ['OopsAda', 'OopsBen', '=HYPERLINK("x")'].map((name) =>
      namesOf(madeReport({ scale: failing(threw(name, `${name} said so`), { verdict: 'error' }) })),
    )
    expect(new Set(own.flat())).toEqual(new Set(['scale: error: threw an error of its own']))
    const kinds = ['TypeError', 'thrown string'].map((name) =>
      namesOf(madeReport({ scale: failing(threw(name, 'no'), { verdict: 'error' }) })),
    )
    expect(kinds).toEqual([
      ['scale: error: threw TypeError'],
      ['scale: error: threw something that is no Error'],
    ])
  })

  it('name mistakes that cannot be told apart, and mistakes made together, as a report does', () => {
    const grounds = { vectors: ['a/vector'] as [string], tested: 1, excluded: [] }
    const verdict = { kind: 'rejected', divergence: number(2), got: null } as const
    const told = namesOf(
      madeReport({
        project: failing(verdict, {
          diagnosis: { kind: 'misconception', misconceptions: ['one', 'two'], ...grounds },
        }),
        scores: failing(verdict, {
          diagnosis: {
            kind: 'misconceptions',
            together: [
              ['one', 'two'],
              ['one', 'three'],
            ],
            ...grounds,
          },
        }),
        attention: failing(verdict, {
          diagnosis: {
            kind: 'relation',
            relations: [{ kind: 'factor', constant: '√d' }],
            field: 'scaled',
            facts: [],
            ...grounds,
          },
        }),
      }),
    )
    expect(told).toEqual([
      'project: misconception: one or two',
      'scores: misconceptions: one + two or one + three',
      'attention: relation: scaled times √d',
    ])
  })

  it('are none where a stage only follows', () => {
    expect(namesOf(madeReport({ attention: { verdict: 'follows' } }))).toEqual([])
  })

  it('are one where nothing is exported under its name', () => {
    const missing: File.Outcome = {
      kind: 'missing',
      exported: [],
      inDefault: [],
      meant: { kind: 'in-default' },
    }
    const stages = run.assignment.stages.map(
      ({ id }) => [id, failing({ kind: 'unusable', outcome: missing }, { verdict: 'error' })] as const,
    )
    expect(namesOf(madeReport(Object.fromEntries(stages)))).toEqual([
      'null: missing: only in the default export',
    ])
  })

  it('and limits are of the module as a whole where memory ends in every stage', async () => {
    const outcome = { kind: 'stopped', by: 'memory', detail: '256 MB' } as const
    const stages = run.assignment.stages.map(
      ({ id }) => [id, failing({ kind: 'unusable', outcome }, { verdict: 'error' })] as const,
    )
    const report = madeReport(Object.fromEntries(stages))
    expect(namesOf(report)).toEqual(['null: error: out of memory'])
    const { limits } = await buildClassReport(run, each([graded('a', report)]))
    expect(limits).toEqual([{ stage: null, what: 'memory', students: ['a'] }])
  })

  it('claim nothing where a report was not allowed to tell any', () => {
    const report = madeReport({ scale: failing({ kind: 'rejected', divergence: number(2), got: null }) })
    expect(namesOf(report)).toEqual(['scale: unexplained: no cause told'])
  })

  it('say where marks were taken off for type errors, and where only hidden test vectors fail', () => {
    const report = madeReport({ scale: failing({ kind: 'hidden', passed: false }) }, { typeCost: 5 })
    expect(namesOf(report)).toEqual([
      'null: type-errors: type errors',
      'scale: hidden: only hidden test vectors fail',
    ])
  })
})

describe('a signature', () => {
  it('is the same with other fresh test vectors, and for −0 and 0, and another for other numbers', () => {
    const one = signatureOf(softmaxWith({ 'a/b': got(1, '-0'), 'a/fresh-1': got(3, 4) }))
    expect(one).toMatch(/^[0-9a-f]{8}$/)
    expect(signatureOf(softmaxWith({ 'a/b': got(1 + 1e-15, 0), 'a/fresh-2': got(5, 6) }))).toBe(one)
    expect(signatureOf(softmaxWith({ 'a/b': got(1.001, 0) }))).not.toBe(one)
    expect(signatureOf(softmaxWith({ 'a/b': got(1, 'NaN') }))).not.toBe(one)
    expect(signatureOf(softmaxWith({ 'a/c': got(1, 0) }))).not.toBe(one)
  })

  it('falls back on the first wrong place where a result was too large to be kept', () => {
    const one = signatureOf(softmaxWith({ 'a/b': large(2, 7) }))
    expect(signatureOf(softmaxWith({ 'a/b': large(2 + 1e-15, 7) }))).toBe(one)
    expect(signatureOf(softmaxWith({ 'a/b': large(2, 8) }))).not.toBe(one)
    expect(signatureOf(softmaxWith({ 'a/b': large(3, 7) }))).not.toBe(one)
  })

  it('does not depend on who the example is taken from', async () => {
    const unexplained = { kind: 'unexplained', vectors: ['a/b'], tested: 0, excluded: [] } as const
    const report = (value: number) =>
      madeReport({
        softmax: failing(
          { kind: 'rejected', divergence: number(value), got: [[value]] },
          { diagnosis: { ...unexplained, vectors: ['a/b'], excluded: [] } },
        ),
      })
    const [a, b] = [graded('a', report(2)), graded('b', report(2 + 1e-13))]
    const one = await buildClassReport(run, each([a, b]))
    expect(await buildClassReport(run, each([b, a]))).toEqual(one)
    expect(one.unexplained).toHaveLength(1)
  })
})

function softmaxWith(verdicts: Readonly<Record<string, File.Verdict>>): File.Stage {
  const [first, ...rest] = Object.entries(verdicts).map(([id, verdict]) => ({ id, verdict }))
  if (first === undefined) throw new Error('a stage has test vectors')
  return {
    stage: 'softmax',
    verdict: 'wrong',
    earned: 0,
    possible: 20,
    diagnosis: null,
    fields: null,
    worked: null,
    vectors: [first, ...rest],
  }
}

function got(...row: readonly File.Value[]): File.Verdict {
  return { kind: 'rejected', divergence: number(2), got: [[...row]] }
}

function large(value: number, wrong: number): File.Verdict {
  return { kind: 'rejected', divergence: { ...number(value), wrong, total: 5000 }, got: null }
}
