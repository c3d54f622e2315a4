import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { validateReport } from '#generated/validate-report.js'
import { findAssignments, ownAssignments, shortNameOf } from '../harness/load/find-assignment.ts'
import { loadManifest } from '../harness/load/load-assignment.ts'
import { packageRoot } from '../harness/load/package-root.ts'
import { runCli } from './support/run-cli.ts'
import { summarise } from './support/summarise.ts'

const samples = join(packageRoot, 'test/submissions')
const out = mkdtempSync(join(tmpdir(), 'followthrough-out-'))
afterAll(() => rmSync(out, { recursive: true }))

/** None where an assignment has no samples yet, so that this is what is told. */
function fatesOf(id: string): readonly string[] {
  const folder = join(samples, id)
  return existsSync(folder) ? readdirSync(folder) : []
}

const course = await Promise.all(
  (await findAssignments(undefined, ownAssignments)).map(async (folder) => {
    const { id, title } = await loadManifest(folder)
    return { number: shortNameOf(folder), id, title, fates: fatesOf(id) }
  }),
)

it('each assignment has samples, and every sample is of an assignment', () => {
  expect(readdirSync(samples).toSorted()).toEqual(course.map(({ id }) => id).toSorted())
})

describe.each(course)('sample submissions of $number, $id', ({ number, id, title, fates }) => {
  it('are many, the more of the first, which shows what students do', () => {
    expect(fates.length).toBeGreaterThanOrEqual(number === '01' ? 25 : 8)
  })

  it.concurrent.each(fates)(
    '%s ends as its expected.json says, and has a report to read in each format',
    async (fate) => {
      const folder = join(out, id, fate)
      const there = join(samples, id, fate)
      const { code, stdout, stderr } = await runCli(['grade', number, there, '--out', folder, '--verbose'])
      expect(code).toBe(0)
      expect(stderr).toBe(`Wrote report.html, report.md and result.json to ${folder}\n`)
      expect(stdout.startsWith(`${title} · `)).toBe(true)
      const written = (name: string) => readFileSync(join(folder, name), 'utf8')
      expect(written('report.html')).toMatch(/^<!doctype html>/i)
      expect(written('report.md')).toContain(`# ${title}`)
      const report: unknown = JSON.parse(written('result.json'))
      if (!validateReport(report)) throw new Error(JSON.stringify(validateReport.errors, null, 2))
      const expected: unknown = JSON.parse(readFileSync(join(there, 'expected.json'), 'utf8'))
      expect(summarise(report)).toEqual(expected)
    },
  )
})

it.concurrent.each(['correct-noisy-console', 'throws-on-import', 'two-mistakes-two-stages'])(
  'with --format json %s prints its report alone, and the same one that is written',
  async (fate) => {
    const folder = join(out, 'alone', fate)
    const there = join(samples, 'attention-stages', fate)
    const { code, stdout, stderr } = await runCli(['grade', '01', there, '--format', 'json', '--out', folder])
    expect(code).toBe(0)
    expect(stderr).toBe(`Wrote report.html, report.md and result.json to ${folder}\n`)
    expect(stdout).toBe(readFileSync(join(folder, 'result.json'), 'utf8'))
  },
)
