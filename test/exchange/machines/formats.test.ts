import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { validateExercism } from '#generated/validate-exercism.js'
import { validateGradescope } from '#generated/validate-gradescope.js'
import type { Exercism } from '#generated/schemas.js'
import type { Report } from '../../../harness/domain/report.ts'
import { toExercism } from '../../../harness/exchange/exercism.ts'
import { assignment01 } from '../../support/assignment-01.ts'
import { gradeInto, readData, samples } from './graded.ts'
import { casesIn, childrenOf, readJunit } from './read-junit.ts'
import { runExport } from './run-export.ts'

const desk = mkdtempSync(join(tmpdir(), 'followthrough-formats-'))
const reports = new Map<string, Report>()
const fates = [
  'correct',
  'no-scale',
  'throws-in-softmax',
  'hangs-in-softmax',
  'missing-export',
  'syntax-error',
  'stops-after-mask',
  'returns-nan',
  'returns-promise',
  'two-mistakes-one-stage',
] as const

beforeAll(async () => {
  for (const fate of fates) reports.set(fate, await gradeInto(join(samples, fate), join(desk, fate)))
}, 120_000)
afterAll(() => rmSync(desk, { recursive: true }))

function reportOf(fate: string): Report {
  const report = reports.get(fate)
  if (report === undefined) throw new Error(`${fate} was not graded`)
  return report
}

const pairs = (report: Report) => report.stages.map(({ earned, possible }) => [earned, possible])

async function gradescopeOf(fate: string) {
  const { code, stderr } = await runExport(join(desk, fate), '--to', 'gradescope')
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: `Wrote 1 report to ${join(desk, fate, 'gradescope/results.json')}.\n`,
  })
  const data = readData(join(desk, fate, 'gradescope/results.json'))
  if (!validateGradescope(data)) throw new Error(JSON.stringify(validateGradescope.errors))
  return data
}

async function exercismOf(fate: string) {
  expect((await runExport(join(desk, fate), '--to', 'exercism')).code).toBe(0)
  const data = readData(join(desk, fate, 'exercism/results.json'))
  if (!validateExercism(data)) throw new Error(JSON.stringify(validateExercism.errors))
  return data
}

async function junitOf(fate: string) {
  expect((await runExport(join(desk, fate), '--to', 'junit')).code).toBe(0)
  return readJunit(readFileSync(join(desk, fate, 'junit.xml'), 'utf8'))
}

describe('for Gradescope', () => {
  it.each(fates)('%s has the marks of its report, and every word is for its student', async (fate) => {
    const report = reportOf(fate)
    const { score, tests } = await gradescopeOf(fate)
    expect(score).toBe(report.earned)
    expect(tests.map((test) => [test.score, test.max_score])).toEqual(pairs(report))
    expect(tests.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5', '6', '7'])
    expect(new Set(tests.map(({ visibility }) => visibility))).toEqual(new Set(['visible']))
  })

  it('a test says what the report says of its stage, and is tagged with the mistake', async () => {
    const { tests } = await gradescopeOf('no-scale')
    const scale = tests.find(({ tags }) => tags.includes('scale'))
    expect(scale).toMatchObject({ name: 'scale(s, d)', status: 'failed', tags: ['scale', 'no-scale'] })
    const markdown = readFileSync(join(desk, 'no-scale/report.md'), 'utf8')
    expect(markdown).toContain(scale?.output)
    expect(scale?.output).toContain('**What to try.**')
  })

  it('type errors that cost marks are a line of their own, and the score is without them', async () => {
    const [from, folder] = [join(desk, 'typed-from'), join(desk, 'typed')]
    mkdirSync(from)
    const right = readFileSync(join(samples, 'correct/attention.ts'), 'utf8')
    writeFileSync(join(from, 'attention.ts'), `${right}\nexport const wrong: string = 5 as number\n`)
    const assignment = { ...assignment01, typeCheck: { cost: 5, limitMs: 30_000 } }
    reports.set('typed', await gradeInto(from, folder, { assignment, types: true }))
    const { score, tests } = await gradescopeOf('typed')
    expect(score).toBe(95)
    expect(tests.slice(0, 7).map((test) => test.score)).toEqual([10, 15, 15, 15, 20, 10, 15])
    expect(tests[7]).toMatchObject({ name: 'Types', status: 'failed', output: '−5 taken off, 1 type error' })
    expect(Object.keys(tests[7] ?? {})).not.toContain('score')
  })

  it('a module that does not load says why, at every stage', async () => {
    const { output, tests } = await gradescopeOf('syntax-error')
    expect(output).toContain('The module could not be loaded')
    expect(tests.every(({ output: words }) => words.includes('Place: attention.ts, line'))).toBe(true)
  })
})

describe('for Exercism', () => {
  it.each([
    ['correct', 'pass', 'pass pass pass pass pass pass pass'],
    ['no-scale', 'fail', 'pass pass fail pass pass pass pass'],
    ['throws-in-softmax', 'fail', 'pass pass pass pass error pass error'],
    ['hangs-in-softmax', 'fail', 'pass pass pass pass error pass error'],
    ['stops-after-mask', 'fail', 'pass pass pass pass fail fail fail'],
  ])('%s is a %s: %s', async (fate, status, each) => {
    const told = await exercismOf(fate)
    expect(told.status).toBe(status)
    expect(
      testsOf(told)
        .map((test) => test.status)
        .join(' '),
    ).toBe(each)
    expect(testsOf(told).map((test) => test.task_id)).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  it('a module of which nothing could be run is an error with its reason, and has no tests', async () => {
    const told = await exercismOf('syntax-error')
    expect(Object.keys(told).toSorted()).toEqual(['message', 'status', 'version'])
    expect(told.message).toContain('Place: attention.ts, line')
  })

  it('a reason is cut where Exercism would not take it, and never in the middle of a letter', () => {
    const told = toExercism({ stages: [], notRun: { reason: '€'.repeat(40_000), at: null } })
    expect(validateExercism(told)).toBe(true)
    expect(told.message).toMatch(/^€+ …$/)
    expect(new TextEncoder().encode(told.message ?? '').length).toBeGreaterThan(65_530)
    expect(new TextEncoder().encode(told.message ?? '').length).toBeLessThanOrEqual(65_535)
  })

  it.each([
    ['a task in version 2', { version: 2, status: 'pass', tests: [testOf({ task_id: 1 })] }],
    ['a failure without a message', { version: 3, status: 'fail', tests: [testOf({ status: 'fail' })] }],
    [
      'more output than 500 characters',
      { version: 3, status: 'pass', tests: [testOf({ output: 'x'.repeat(501) })] },
    ],
    ['an error with tests', { version: 3, status: 'error', message: 'no', tests: [testOf({})] }],
  ])('%s is refused', (_, document) => {
    expect(validateExercism(document)).toBe(false)
  })

  it('version 2 without tasks is as good', () => {
    expect(validateExercism({ version: 2, status: 'pass', tests: [testOf({})] })).toBe(true)
  })
})

function testOf(more: object) {
  return { name: 'scale', status: 'pass', test_code: 'scale(s, d)', ...more }
}

function testsOf(told: Exercism.ExercismFile): readonly Exercism.Test[] {
  return 'tests' in told ? told.tests : []
}

describe('for whoever reads JUnit XML', () => {
  it.each([
    ['correct', '. . . . . . .'],
    ['no-scale', '. . failure:misconception . . . .'],
    ['throws-in-softmax', '. . . . error:threw . error:threw'],
    ['hangs-in-softmax', '. . . . error:timed-out . error:timed-out'],
    ['stops-after-mask', '. . . . skipped skipped skipped'],
    ['missing-export', '. . . . error:missing . .'],
    ['syntax-error', Array<string>(7).fill('error:not-loaded').join(' ')],
  ])('%s has a case for each stage: %s', async (fate, results) => {
    const told = casesIn(await junitOf(fate)).map((one) => {
      const [result] = childrenOf(one, 'failure', 'error', 'skipped')
      if (result === undefined) return '.'
      const { type } = result.attributes
      return type === undefined ? result.name : `${result.name}:${type}`
    })
    expect(told.join(' ')).toBe(results)
  })

  it.each(fates)('%s has its marks as properties', async (fate) => {
    const marks = casesIn(await junitOf(fate)).map((one) => {
      const properties = childrenOf(one, 'properties').flatMap(({ children }) => children)
      const of = (name: string) =>
        Number(properties.find(({ attributes }) => attributes['name'] === name)?.attributes['value'])
      return [of('earned'), of('possible')]
    })
    expect(marks).toEqual(pairs(reportOf(fate)))
  })
})
