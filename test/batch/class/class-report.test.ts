import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildClassReport } from '../../../harness/batch/class/build-class-report.ts'
import { writeClass } from '../../../harness/batch/class/write-class.ts'
import type { ClassReport } from '../../../harness/domain/class-report.ts'
import { classFolder } from '../../../harness/load/class-folder.ts'
import type { ReadStudent } from '../../../harness/load/read-class.ts'
import type { Summary } from '../../support/summarise.ts'
import { each, inFolder, layClass, run } from './class-of.ts'
import { samples } from './graded.ts'
import { FATES, gradeClass } from './real-class.ts'

/** What the committed samples say of themselves; those that are graded here from a source of their own are counted by hand. */
function expectedOf(fate: string): Summary {
  if (fate === 'starter') return STARTER
  const summary: Summary = JSON.parse(readFileSync(join(samples, fate, 'expected.json'), 'utf8'))
  return summary
}

const STARTER = {
  earned: 0,
  passed: false,
  firstWrongStage: null,
  loadProblem: null,
  stages: Object.fromEntries(run.assignment.stages.map(({ id }) => [id, 'not-started'])),
  fields: null,
}

const known = Object.entries(FATES).map(([id, fate]) => ({ id, ...expectedOf(fate) }))
/** hal and ivy have the softmax of gus, and what hangs while it loads earns nothing. */
const EARNED = [...known.map(({ earned }) => earned), 80, 80, 0].toSorted((a, b) => a - b)

describe('a class with every outcome', () => {
  let students: readonly ReadStudent[] = []
  let report: ClassReport

  beforeAll(async () => {
    students = await gradeClass()
    report = await buildClassReport(run, each(students))
  }, 300_000)

  it('is counted', () => {
    expect(report.counts).toEqual({
      students: known.length + 3 + 4,
      graded: known.length + 3,
      passed: EARNED.filter((earned) => earned >= 60).length,
      late: 2,
      nothing: 1,
      noModule: 1,
      refused: 1,
      faults: 1,
    })
    expect(report.setAside.map(({ student, outcome }) => `${student} ${outcome.kind}`)).toEqual([
      'wes-no-module no-module',
      'xia-refused refused',
      'yul-fault fault',
    ])
    expect(report.isolation).toEqual([{ level: 'process', students: EARNED.length }])
  })

  it('has the marks that its samples say they earn, those without any left out', () => {
    const { marks } = report
    expect(marks?.mean).toBeCloseTo(EARNED.reduce((sum, one) => sum + one, 0) / EARNED.length, 2)
    // 21 are graded: the quartiles are the 6th, the 11th and the 16th.
    expect(EARNED).toHaveLength(21)
    expect([
      marks?.lowest,
      marks?.lowerQuartile,
      marks?.median,
      marks?.upperQuartile,
      marks?.highest,
    ]).toEqual([EARNED[0], EARNED[5], EARNED[10], EARNED[15], EARNED[20]])
    expect(marks?.bins.map(({ students: many }) => many)).toEqual([5, 0, 0, 0, 0, 0, 5, 0, 9, 2])
  })

  it('passes each stage as often as its samples say', () => {
    for (const { stage, verdicts, passRate } of report.stages) {
      const said = known.map(({ stages }) => stages[stage]?.split(':')[0])
      const unexplained = stage === 'softmax' ? 'wrong' : stage === 'attention' ? 'follows' : 'correct'
      const all = [...said, unexplained, unexplained, 'error']
      for (const [verdict, many] of Object.entries(verdicts)) {
        expect(`${stage} ${verdict} ${many}`).toBe(
          `${stage} ${verdict} ${all.filter((one) => one === verdict).length}`,
        )
      }
      const full = all.filter((verdict) => verdict === 'correct' || verdict === 'follows').length
      expect(passRate).toBe(full / 21)
    }
  })

  it('is told by cause, the most frequent first, each with everybody behind it', () => {
    expect(report.causes.map(({ stage, name, students: behind }) => [stage, name, behind.join(' ')])).toEqual(
      [
        ['scale', 'no-scale', 'ada-no-scale ben-no-scale eli-two-stages'],
        ['softmax', 'unexplained', 'gus-unexplained hal-unexplained ivy-unexplained'],
        [null, 'not started', 'max-starter nan-starter'],
        [null, 'does not compile', 'lee-syntax'],
        [null, 'loading never ends', 'zoe-never-loads'],
        [null, 'threw Error while it was loaded', 'tom-on-import'],
        ['scale', 'divide-by-d', 'cai-divides-by-d'],
        ['causalMask', 'mask-off-by-one + mask-minus-1e9', 'fay-one-stage'],
        ['causalMask', 'perhaps exported under another name', 'uma-misspelt'],
        ['softmax', 'no such export', 'kim-missing'],
        ['softmax', 'out of memory', 'pam-memory'],
        ['softmax', 'out of time', 'oli-hangs'],
        ['softmax', 'promise', 'rob-promise'],
        ['softmax', 'single precision', 'sam-float32'],
        ['softmax', 'softmax-columns', 'eli-two-stages'],
        ['softmax', 'threw TypeError', 'joe-throws'],
        ['attention', 'out of memory', 'pam-memory'],
        ['attention', 'out of time', 'oli-hangs'],
        ['attention', 'promise', 'rob-promise'],
        ['attention', 'threw TypeError', 'joe-throws'],
      ],
    )
  })

  it('has unexplained results together where they are the same but for the order of a sum, and apart where not', () => {
    const [gus, hal] = ['gus', 'hal'].map((name) =>
      students.find(({ record }) => record.student.id === `${name}-unexplained`),
    )
    expect(gus?.report?.stages).not.toEqual(hal?.report?.stages)
    expect(report.unexplained.map(({ stage, students: behind }) => [stage, behind])).toEqual([
      ['softmax', ['gus-unexplained', 'hal-unexplained']],
      ['softmax', ['ivy-unexplained']],
    ])
    expect(report.unexplained.map(({ example }) => example)).toEqual([
      { vector: 'softmax/by-hand', at: 'row 1, column 1', expected: '0.5', got: '0.33333333' },
      { vector: 'softmax/by-hand', at: 'row 1, column 1', expected: '0.5', got: '0.25' },
    ])
  })

  it('counts whose code met a limit, and who handed in the same', () => {
    expect(report.limits.map(({ stage, what, students: who }) => [stage, what, who.join()])).toEqual([
      [null, 'time', 'zoe-never-loads'],
      ['softmax', 'time', 'oli-hangs'],
      ['softmax', 'memory', 'pam-memory'],
      ['attention', 'time', 'oli-hangs'],
      ['attention', 'memory', 'pam-memory'],
    ])
    // The two starters are the same as well, and nothing is said of them.
    expect(report.identical).toEqual([['ada-no-scale', 'ben-no-scale']])
  })

  it('says how many do not pass each test vector', () => {
    const { failures } = report.vectors
    const byHand = failures.find(({ vector }) => vector === 'scale/by-hand')
    // no-scale three times, divide-by-d, two starters, and three that do not load.
    expect(byHand).toEqual({ vector: 'scale/by-hand', stage: 'scale', hidden: false, students: 9 })
    expect(report.vectors.failedByAll).toEqual([])
    const listed = students[0]?.report?.stages.flatMap(({ vectors }) => vectors.map(({ id }) => id))
    expect(failures.map(({ vector }) => vector)).toEqual(listed)
  })

  it('names vectors that all of a class pass, or none', async () => {
    const scalers = students.filter(({ record }) => /no-scale|divides/.test(record.student.id))
    const { vectors } = await buildClassReport(run, each(scalers))
    expect(vectors.failedByAll).toContain('scale/by-hand')
    expect(vectors.passedByAll).toContain('project/by-hand')
    expect(vectors.passedByAll.some((id) => vectors.failedByAll.includes(id))).toBe(false)
  })

  it('gives the same bytes in whatever order its records were written', { timeout: 60_000 }, async () => {
    const orders = [students, students.toReversed(), students.toSorted(byDigest)]
    const written = await Promise.all(orders.map((order) => inFolder((folder) => writeAll(folder, order))))
    expect(written[1]).toEqual(written[0])
    expect(written[2]).toEqual(written[0])
    // Reading them in another order makes no difference either.
    const backwards = await buildClassReport(run, each(students.toReversed()))
    expect(JSON.stringify(backwards)).toBe(JSON.stringify(report))
  })
})

function byDigest(a: ReadStudent, b: ReadStudent): number {
  return (a.record.basis.submission ?? '') < (b.record.basis.submission ?? '') ? -1 : 1
}

async function writeAll(folder: string, order: readonly ReadStudent[]): Promise<readonly string[]> {
  layClass(folder, order)
  await writeClass(folder, { pseudonyms: false, renderHtml: JSON.stringify })
  const { json, grades, html } = classFolder(folder)
  return [json, grades, html].map((file) => readFileSync(file, 'utf8'))
}
