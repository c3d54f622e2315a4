import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReportFile } from '#generated/schemas.js'
import { validateReport } from '#generated/validate-report.js'
import { packageRoot } from '../../harness/load/package-root.ts'
import { runCli } from '../support/run-cli.ts'

const desk = mkdtempSync(join(tmpdir(), 'followthrough-desk-'))
afterAll(() => rmSync(desk, { recursive: true }))

const samples = join(packageRoot, 'test/submissions/attention-stages')
const right = readFileSync(join(samples, 'correct/attention.ts'), 'utf8')
const file = join(desk, 'attention.ts')
const endless = join(desk, 'endless')

const handIn = (more: string) => writeFileSync(file, `${right}\n${more}\n`)
const ONE = 'export const wrong: string = 5 as number'

/** The same assignment with another manifest. */
function assignmentWith(typeCheck: unknown): readonly string[] {
  const copy = mkdtempSync(join(desk, 'assignments-'))
  cpSync(join(packageRoot, 'assignments'), copy, { recursive: true })
  const manifest = join(copy, '01-attention-stages/assignment.json')
  const told: unknown = JSON.parse(readFileSync(manifest, 'utf8'))
  writeFileSync(manifest, JSON.stringify(Object.assign({}, told, { typeCheck })))
  return ['--assignments', copy]
}

async function reportOf(words: readonly string[]): Promise<ReportFile> {
  const { stdout } = await runCli(['grade', '01', ...words, '--format', 'json'])
  const report: unknown = JSON.parse(stdout)
  if (!validateReport(report)) throw new Error(stdout)
  return report
}

describe('a type error in a module that is right', () => {
  beforeAll(() => handIn(ONE))

  it('is told below the marks, and costs none of them', async () => {
    const { code, stdout, stderr } = await runCli(['grade', '01', file])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('Total        100 / 100  ✓ passed  60 needed')
    expect(stdout.slice(stdout.indexOf('1 type error.'))).toMatchInlineSnapshot(`
      "1 type error. It costs no marks.
      At each place, either the value or the type that is written for it has to change.

        attention.ts, line 112, column 14 (TS2322): Type 'number' is not assignable to type 'string'.

            export const wrong: string = 5 as number
                         ^
      "
    `)
  })

  it('is in every other format as well', async () => {
    const out = join(desk, 'out')
    await runCli(['grade', '01', file, '--out', out])
    const written = ['report.html', 'report.md'].map((name) => readFileSync(join(out, name), 'utf8'))
    for (const text of written) {
      expect(text).toContain('1 type error. It costs no marks.')
      expect(text).toContain('TS2322')
    }
    expect(await reportOf([file])).toMatchObject({
      earned: 100,
      typeCost: 0,
      typeCheck: { kind: 'checked', found: 1, problems: [{ code: 'TS2322', at: { column: 14 } }] },
    })
  })

  it('is not looked for where that is not wanted', async () => {
    const { stdout } = await runCli(['grade', '01', file, '--no-types'])
    expect(stdout).not.toContain('type error')
    expect(await reportOf([file, '--no-types'])).toMatchObject({ typeCheck: null, typeCost: 0 })
  })

  it('costs what the manifest says, as a line of its own, whether it is wanted or not', async () => {
    const words = ['grade', '01', file, ...assignmentWith({ cost: 41 })]
    const [told, unwanted] = [await runCli(words), await runCli([...words, '--no-types', '--require-pass'])]
    expect(told.stdout).toMatch(/~ Types +−41 +taken off +1 type error\n +Total +59 \/ 100 +✗ not passed/)
    expect(told.stdout).toContain('It costs 41 marks.')
    expect(unwanted.stdout).toBe(told.stdout)
    expect([told.code, unwanted.code]).toEqual([0, 1])
  })

  it('costs a stage that is marked alone its share', async () => {
    expect(await reportOf([file, '--stage', 'softmax', ...assignmentWith({ cost: 10 })])).toMatchObject({
      earned: 18,
      possible: 20,
      typeCost: 2,
    })
  })
})

describe('the types of a module that needs more time than there is', () => {
  beforeAll(() => {
    cpSync(join(samples, 'correct'), endless, { recursive: true })
    writeFileSync(
      join(endless, 'attention.ts'),
      `${right}\nexport const deep = ${'{a:['.repeat(400)}1${']}'.repeat(400)}\nexport const wrong: string = deep\n`,
    )
  })

  it('are a note below the report, and no fault and no marks', async () => {
    const { code, stdout, stderr } = await runCli([
      'grade',
      '01',
      endless,
      ...assignmentWith({ timeMs: 300 }),
    ])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('Total        100 / 100  ✓ passed  60 needed')
    expect(stdout).toMatch(
      /\n\nTypes were not checked: the TypeScript compiler was not done after 300 ms\. No marks depend on it\.\n$/,
    )
  })

  it('are not waited for, and go with a command that is interrupted', async () => {
    const told = await untilMarks(['grade', '01', endless, ...assignmentWith({ timeMs: 60_000 })])
    expect(told).toMatchObject({ signal: 'SIGINT', stderr: '' })
    expect(told.stdout).toContain('Total        100 / 100')
    expect(told.stdout).not.toContain('Types')
    expect(readdirSync(told.temporary)).toEqual([])
  })

  it('cost nothing even where type errors do', async () => {
    const words = [endless, ...assignmentWith({ cost: 41, timeMs: 300 })]
    expect(await reportOf(words)).toMatchObject({
      earned: 100,
      typeCost: 0,
      typeCheck: { kind: 'not-checked', because: 'late', limitMs: 300 },
    })
  })
})

/** What a command prints until the marks are there, when it is interrupted; and what it keeps in its temporary folder. */
async function untilMarks(words: readonly string[]) {
  const temporary = mkdtempSync(join(desk, 'temporary-'))
  const grade = execa('node', [join(packageRoot, 'harness/followthrough.js'), ...words], {
    reject: false,
    env: { NO_COLOR: '1', TMPDIR: temporary },
  })
  grade.stdout.on('data', (text: Buffer) => {
    if (text.includes('Total')) grade.kill('SIGINT')
  })
  const { signal, stdout, stderr } = await grade
  return { signal, stdout, stderr, temporary }
}

describe('a module without type errors', () => {
  it.each(['correct', 'correct-javascript', 'no-scale', 'syntax-error'])(
    'hears nothing of types: %s',
    async (fate) => {
      expect((await runCli(['grade', '01', join(samples, fate)])).stdout).not.toContain('Types')
    },
  )
})

describe('a stage that is missing', () => {
  it.each([
    ['misspelt-export', 'You export casualMask; did you\\s+mean causalMask\\?'],
    ['missing-export', 'attention\\.ts has softmax, but does not export it\\.'],
    ['default-export-only', 'attention\\.ts has project in its default export'],
  ])('of %s is looked for', async (fate, said) => {
    const { stdout } = await runCli(['grade', '01', join(samples, fate)])
    expect(stdout).toMatch(new RegExp(said))
    expect(stdout).toContain('no such export')
  })
})

it('a manifest that takes off less than nothing is refused', async () => {
  const { code, stderr } = await runCli(['grade', '01', file, ...assignmentWith({ cost: -1 })])
  expect(code).toBe(2)
  expect(stderr).toContain('/typeCheck/cost')
})
