import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { validateClassroom50 } from '#generated/validate-classroom50.js'
import { toClassroom50 } from '../../../harness/exchange/classroom50.ts'
import type { Identity } from '../../../harness/exchange/classroom50.ts'
import type { Exported } from '../../../harness/exchange/exported.ts'
import { runCli } from '../../support/run-cli.ts'
import { gradeInto, readData, samples } from './graded.ts'

const desk = mkdtempSync(join(tmpdir(), 'followthrough-classroom-'))
const folder = join(desk, 'report')
const out = join(desk, 'out')

beforeAll(async () => {
  await gradeInto(join(samples, 'no-scale'), folder)
})
afterAll(() => rmSync(desk, { recursive: true }))

const ENVIRONMENT = {
  CLASSROOM: 'spring',
  ASSIGNMENT: 'attention',
  ASSIGNMENT_TYPE: 'individual',
  USERNAME: 'ada',
  SUBMISSION_TAG: 'submit/20260301T101500Z-1a2b3c4',
  COMMIT_URL: 'https://host.example/c',
  RELEASE_URL: 'https://host.example/r',
}

function run(environment: Readonly<Record<string, string>>, ...words: readonly string[]) {
  return runCli(['export', folder, '--to', 'classroom50', '--out', out, ...words], desk, environment)
}

describe('a result for Classroom 50', () => {
  it('takes who and what from the environment, and its words from the report', async () => {
    const { code } = await run(ENVIRONMENT, '--datetime', '2026-03-01T10:15:00Z')
    expect(code).toBe(0)
    const result = readData(join(out, 'result.json'))
    if (!validateClassroom50(result)) throw new Error(JSON.stringify(validateClassroom50.errors))
    expect(result).toMatchObject({
      schema: 'classroom50/result/v1',
      classroom: 'spring',
      owner: 'ada',
      review: 'https://host.example/c',
      datetime: '2026-03-01T10:15:00Z',
      score: 85,
      'max-score': 100,
    })
    expect(result.tests[2]).toMatchObject({
      'test-name': 'scale(s, d)',
      passed: false,
      score: 0,
      'max-score': 15,
      misconceptions: ['no-scale'],
    })
    expect(readFileSync(join(out, 'release-body.md'), 'utf8')).toBe(
      readFileSync(join(folder, 'report.md'), 'utf8'),
    )
  })

  it('takes an option before the environment, and now where no time is given', async () => {
    await run(ENVIRONMENT, '--owner', 'bob', '--points', '10')
    const result = readData(join(out, 'result.json'))
    expect(validateClassroom50(result)).toBe(true)
    expect(result).toMatchObject({ owner: 'bob', score: 9, 'max-score': 10 })
  })

  it('is not written without knowing whose it is, and what is missing is named', async () => {
    const { code, stderr } = await run({ CLASSROOM: 'spring', OWNER: 'ada' })
    expect(code).toBe(2)
    expect(stderr).toContain(
      'we were not told --slug (ASSIGNMENT), --assignment-type (ASSIGNMENT_TYPE), --submission (SUBMISSION_TAG), --commit (COMMIT_URL) and --release (RELEASE_URL).',
    )
  })

  it.each([
    [['--submission', 'v1'], 'it should be a tag such as submit/'],
    [['--datetime', 'yesterday'], 'it should be a time such as'],
    [['--points', '1.5'], '1.5 is no whole number above 0'],
    [['--points', '0'], '0 is no whole number above 0'],
  ])('with %j is a fault', async (words, said) => {
    const { code, stderr } = await run(ENVIRONMENT, ...words)
    expect(code).toBe(2)
    expect(stderr).toContain(said)
  })

  it('does not take the place of the report that it is made from', async () => {
    const before = readFileSync(join(folder, 'result.json'), 'utf8')
    const { code, stderr } = await run(ENVIRONMENT, '--out', folder)
    expect(code).toBe(2)
    expect(stderr).toContain('would take its place')
    expect(readFileSync(join(folder, 'result.json'), 'utf8')).toBe(before)
  })
})

const IDENTITY: Identity = {
  classroom: 'c',
  assignment: 'a',
  assignment_type: 'group',
  owner: 'o',
  submission: 'submit/1',
  commit: 'c',
  release: 'r',
  review: 'v',
  datetime: '2026-03-01T10:15:00Z',
}

const words = { markdown: 'm', plain: 'p' }
const stages = fc.array(
  fc.record({ possible: fc.integer({ min: 1, max: 40 }), share: fc.integer({ min: 0, max: 4 }) }),
  { minLength: 1, maxLength: 9 },
)

function exportedOf(marks: readonly { possible: number; share: number }[], taken: number): Exported {
  const told = marks.map(({ possible, share }, i) => ({
    stage: `s${i}`,
    call: `s${i}()`,
    fate: { kind: 'passed' } as const,
    earned: (possible / 2) * (share / 4),
    possible: possible / 2,
    causes: [],
    summary: 'p',
    words,
    code: 'p',
    at: null,
  }))
  const gross = told.reduce((sum, { earned }) => sum + earned, 0)
  const marksTaken = Math.min(taken, gross)
  return {
    assignment: { id: 'a', title: 'A', entryFile: 'a.ts' },
    student: null,
    earned: gross - marksTaken,
    possible: told.reduce((sum, { possible }) => sum + possible, 0),
    passed: true,
    sentence: 'p',
    overview: words,
    notRun: null,
    stages: told,
    deduction: marksTaken > 0 ? { marks: marksTaken, reason: 'types' } : null,
    typeErrors: [],
  }
}

describe('whole points', () => {
  it('are the marks themselves where those are whole', () => {
    fc.assert(
      fc.property(stages, (marks) => {
        const doubled = marks.map(({ possible, share }) => ({ possible: possible * 8, share }))
        const exported = exportedOf(doubled, 0)
        const { tests } = toClassroom50(exported, IDENTITY, exported.possible)
        expect(tests.map((test) => [test.score, test['max-score']])).toEqual(
          exported.stages.map(({ earned, possible }) => [earned, possible]),
        )
      }),
    )
  })

  it('add up to the score, and no stage has more than it can have', () => {
    fc.assert(
      fc.property(stages, fc.integer({ min: 1, max: 250 }), fc.nat({ max: 3 }), (marks, points, taken) => {
        const exported = exportedOf(marks, taken)
        const result = toClassroom50(exported, IDENTITY, points)
        expect(validateClassroom50(result)).toBe(true)
        expect(result['max-score']).toBe(points)
        expect(result.tests.reduce((sum, test) => sum + test.score, 0)).toBe(result.score)
        expect(result.tests.reduce((sum, test) => sum + test['max-score'], 0)).toBe(points)
        expect(result.tests.filter((test) => test.score > test['max-score'])).toEqual([])
        expect(result.score).toBe(Math.round((exported.earned * points) / exported.possible))
      }),
    )
  })
})
