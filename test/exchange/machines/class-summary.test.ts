/** The summary of a job that graded a class as a whole, as whoever may read the repository sees it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeClass } from '../../../harness/batch/class/write-class.ts'
import { classFolder } from '../../../harness/load/class-folder.ts'
import { runCli } from '../../support/run-cli.ts'
import { gradeInto, samples, writeGraded, writeRecord, writeRun } from './graded.ts'
import { runExport } from './run-export.ts'

const desk = mkdtempSync(join(tmpdir(), 'followthrough-summary-'))
const folder = join(desk, 'class')
const out = join(desk, 'summary.md')
const FATES = {
  ada: 'correct',
  bob: 'no-scale',
  cem: 'no-scale',
  dee: 'unexplained-softmax',
  eve: 'divides-by-d',
} as const

beforeAll(async () => {
  writeRun(folder)
  for (const [id, fate] of Object.entries(FATES))
    await writeGraded(folder, id, await gradeInto(join(samples, fate), join(desk, id)), `${id} Byron`)
  writeRecord(folder, 'fay', { kind: 'no-module', found: ['byron.txt'] })
  writeRecord(folder, 'gus', { kind: 'fault', code: 'unforeseen', message: 'gus broke.', hint: 'Try gus.' })
  await writeClass(folder, { pseudonyms: false, renderHtml: () => '' })
}, 60_000)
afterAll(() => rmSync(desk, { recursive: true }))

describe('the summary of a class', () => {
  it('says what the class misunderstood, and names nobody', async () => {
    const { code, stdout, stderr } = await runExport(folder, '--to', 'github', '--out', out)
    const summary = readFileSync(out, 'utf8')
    for (const part of [
      '# The stages of attention: a class of 7 students',
      '| 2 (40%) | **no-scale** | <code>scale</code> | misconception |',
      '| 1 (20%) | **divide-by-d** | <code>scale</code> | misconception |',
      'on <code>softmax/by-hand</code>',
      'Without attention.ts: 1',
    ])
      expect(summary).toContain(part)
    expect(`${stdout}${summary}`).not.toMatch(/\b(?:ada|bob|cem|dee|eve|fay|gus|byron)\b/i)
    expect(code).toBe(2)
    expect(stderr).toBe(
      `Wrote 2 annotations to standard output, and a summary of the class of 7 students to ${out}.\n`,
    )
  })

  it('comes with how many there are, and how many faults', async () => {
    const { stdout } = await runExport(folder, '--to', 'github', '--out', out)
    const [fault, notice] = stdout.trimEnd().split('\n')
    expect(fault).toMatch(/^::error title=Not graded%3A unforeseen::1 submission could not be graded /)
    expect(notice).toBe(
      '::notice title=The stages of attention::5 of the 7 students were graded, and all of them passed. 1 handed in no module and 1 submission could not be graded through a fault of ours.',
    )
  })

  it('leaves room for what other steps have said, down to nothing', async () => {
    const file = join(desk, 'step-summary.md')
    for (const left of [3000, 400, 10]) {
      const full = `${'x'.repeat(1024 * 1024 - left - 1)}\n`
      writeFileSync(file, full)
      await runCli(['export', folder, '--to', 'github'], desk, { GITHUB_STEP_SUMMARY: file })
      const bytes = readFileSync(file)
      expect(bytes.length).toBeLessThanOrEqual(1024 * 1024)
      expect(bytes.subarray(0, full.length).toString()).toBe(full)
      expect(bytes.length > full.length).toBe(left > 10)
    }
  }, 30_000)

  it('is not made of a class.json that is not as it should be', async () => {
    const broken = join(desk, 'broken')
    writeRun(broken)
    writeFileSync(classFolder(broken).json, '{}')
    const { code, stderr } = await runExport(broken, '--to', 'github')
    expect(code).toBe(2)
    expect(stderr).toContain('class.json is not as it should be')
  })
})
