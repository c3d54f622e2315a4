import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { validateReport } from '#generated/validate-report.js'
import { packageRoot } from '../harness/load/package-root.ts'
import { runCli } from './support/run-cli.ts'
import { summarise } from './support/summarise.ts'

const samples = join(packageRoot, 'test/submissions/attention-stages')
const fates = readdirSync(samples)

describe('sample submissions', () => {
  it('are at least 25', () => {
    expect(fates.length).toBeGreaterThanOrEqual(25)
  })

  it.concurrent.each(fates)(
    '%s ends as its expected.json says, and prints its report alone',
    async (fate) => {
      const { code, stdout, stderr } = await runCli(['grade', '01', join(samples, fate), '--format', 'json'])
      expect(code).toBe(0)
      expect(stderr).toBe('')
      const report: unknown = JSON.parse(stdout)
      if (!validateReport(report)) throw new Error(JSON.stringify(validateReport.errors, null, 2))
      const expected: unknown = JSON.parse(readFileSync(join(samples, fate, 'expected.json'), 'utf8'))
      expect(summarise(report)).toEqual(expected)
    },
  )
})

describe('every format', () => {
  const out = mkdtempSync(join(tmpdir(), 'followthrough-out-'))

  it.concurrent.each(fates)('%s has a report to read in each', async (fate) => {
    const { code, stdout } = await runCli([
      'grade',
      '01',
      join(samples, fate),
      '--out',
      join(out, fate),
      '--verbose',
    ])
    expect(code).toBe(0)
    expect(stdout).toContain('The stages of attention')
    const html = readFileSync(join(out, fate, 'report.html'), 'utf8')
    expect(html).toMatch(/^<!doctype html>/i)
    expect(readFileSync(join(out, fate, 'report.md'), 'utf8')).toContain('# ')
    expect(validateReport(JSON.parse(readFileSync(join(out, fate, 'result.json'), 'utf8')))).toBe(true)
  })
})
