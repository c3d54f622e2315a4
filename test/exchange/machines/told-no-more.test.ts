import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { validateGradescope } from '#generated/validate-gradescope.js'
import { asNonEmpty } from '../../../harness/domain/value.ts'
import { withFreshVectors } from '../../../harness/judge/with-fresh-vectors.ts'
import { packageRoot } from '../../../harness/load/package-root.ts'
import { assignment01, oracle01 } from '../../support/assignment-01.ts'
import { gradeInto, samples, writeGraded, writeInto, writeRun } from './graded.ts'
import { runExport } from './run-export.ts'

const desk = mkdtempSync(join(tmpdir(), 'followthrough-no-more-'))
afterAll(() => rmSync(desk, { recursive: true }))

/** Everything that the formats say of one report or class. */
async function everythingOf(folder: string, ...words: readonly string[]): Promise<string> {
  const summary = join(desk, 'summary.md')
  const texts: string[] = []
  for (const to of ['gradescope', 'exercism', 'junit', 'github']) {
    const out = to === 'github' ? ['--out', summary] : []
    const { code, stdout, stderr } = await runExport(folder, '--to', to, ...out, ...words)
    if (code !== 0) throw new Error(stderr)
    texts.push(stdout)
  }
  const files = ['gradescope/results.json', 'exercism/results.json', 'junit.xml']
  return [...texts, ...[...files.map((file) => join(folder, file)), summary].map(read)].join('\n')
}

function read(path: string): string {
  return readFileSync(path, 'utf8')
}

/** Whether why and what to try is told, and the name of the mistake, at each depth. */
const SAID = { 1: [false, false], 2: [false, true], 3: [true, true] } as const

function saidIn(told: string): readonly boolean[] {
  return [told.includes('What to try'), told.includes('no-scale')]
}

describe('the depth of a hint', () => {
  it.each([1, 2, 3] as const)('%d is kept where it is asked for', async (depth) => {
    const folder = join(desk, `asked-${depth}`)
    await gradeInto(join(samples, 'no-scale'), folder, { depth })
    const told = await everythingOf(folder, '--hint', String(depth))
    expect(saidIn(told)).toEqual(SAID[depth])
    expect(saidIn(read(join(folder, 'report.md')))).toEqual(SAID[depth])
  })

  it.each([1, 2, 3] as const)('%d of a class is the most that is said of it', async (depth) => {
    const folder = join(desk, `class-${depth}`)
    writeRun(folder, { hintDepth: depth })
    await writeGraded(folder, 'ada', await gradeInto(join(samples, 'no-scale'), join(desk, 'full')))
    const out = join(desk, `out-${depth}`)
    await runExport(folder, '--to', 'gradescope', '--out', out)
    expect(saidIn(read(join(out, 'ada/results.json')))).toEqual(SAID[depth])
  })

  it.each([1, 2] as const)('%d of an assignment is the most that is said of it', async (hintDepth) => {
    const folder = join(desk, `most-${hintDepth}`)
    await gradeInto(join(samples, 'no-scale'), folder, { assignment: { ...assignment01, hintDepth } })
    const told = await everythingOf(folder, '--assignments', assignmentsWith({ hintDepth }))
    expect(saidIn(told)).toEqual(SAID[hintDepth])
  })

  it('1 tells a stage that throws from one that does not, and neither what it threw nor where', async () => {
    const folder = join(desk, 'throws')
    await gradeInto(join(samples, 'throws-in-softmax'), folder)
    const told = await everythingOf(folder, '--hint', '1')
    expect(told).toContain('Look at softmax(s)')
    expect(told).not.toMatch(/TypeError|line[ =]|threw/)
  })
})

/** The same assignments, the first with another manifest. */
function assignmentsWith(change: object): string {
  const copy = mkdtempSync(join(desk, 'assignments-'))
  cpSync(join(packageRoot, 'assignments'), copy, { recursive: true })
  const manifest = join(copy, '01-attention-stages/assignment.json')
  const told: unknown = JSON.parse(read(manifest))
  writeFileSync(manifest, JSON.stringify(Object.assign({}, told, change)))
  return copy
}

describe('test vectors that were drawn from a seed', () => {
  const drawn = withFreshVectors(assignment01, oracle01, 'a seed that nobody knows')
  const fresh = drawn.stages.flatMap(({ vectors }) =>
    vectors.filter(
      ({ id }) => !assignment01.stages.some((stage) => stage.vectors.some((one) => one.id === id)),
    ),
  )
  /** Every number of theirs that can be told from those of others. */
  const numbers = fresh.flatMap(({ inputs }) => JSON.stringify(inputs).match(/\d+\.\d{6,}/g) ?? [])

  it('are counted as hidden in every format, and none of their numbers is in any', async () => {
    const from = join(desk, 'leaks')
    const folder = join(desk, 'leaks-out')
    mkdirSync(from)
    writeFileSync(join(from, 'attention.ts'), LEAKS)
    const report = await gradeInto(from, folder, { assignment: drawn })
    expect(report.freshVectors).toBe(fresh.length)
    expect(numbers.length).toBeGreaterThan(20)

    const told = await everythingOf(folder)
    const hidden = fresh.filter(({ stage }) => stage === 'scale').length
    expect(hidden).toBeGreaterThan(0)
    expect(told).toContain(`hidden test vectors do not pass`)
    expect(numbers.filter((number) => told.includes(number))).toEqual([])
    expect(read(join(folder, 'report.md'))).toContain(stageOf(told))
  })
})

const LEAKS = `export const scale = (s: number[][], d: number) => {
  throw new Error(JSON.stringify([s, d]))
}
`

/** What Gradescope is told of the third stage. */
function stageOf(told: string): string {
  const start = told.indexOf('{\n  "score"')
  const document: unknown = JSON.parse(told.slice(start, told.indexOf('\n}\n', start) + 2))
  if (!validateGradescope(document)) throw new Error('not as Gradescope wants it')
  return document.tests[2]?.output ?? 'nothing is said'
}

describe('an assignment that has changed since', () => {
  it('is not spoken of as if it were the one that was graded with', async () => {
    const folder = join(desk, 'changed')
    const report = await gradeInto(join(samples, 'correct'), folder)
    const [first, ...others] = report.stages
    const stages = asNonEmpty([{ ...first, possible: first.possible + 1 }, ...others])
    await writeInto(folder, { ...report, stages })
    const { code, stderr } = await runExport(folder, '--to', 'junit')
    expect(code).toBe(2)
    expect(stderr).toContain('The stage "project" is not as it was when this was graded')
  })
})

describe('a stage that was graded alone', () => {
  it('is exported alone, with the share of the pass mark that it has', async () => {
    const folder = join(desk, 'alone')
    const stages = asNonEmpty(assignment01.stages.filter(({ id }) => id === 'scale'))
    await gradeInto(join(samples, 'correct'), folder, {
      assignment: { ...assignment01, stages, passMark: 9 },
    })
    const { stdout } = await runExport(folder, '--to', 'github')
    expect(stdout).toContain('::notice title=The stages of attention::15 of 15 marks, 9 needed: passed')
  })
})
