import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { copyCourse } from '../support/copy-course.ts'
import { runCli } from '../support/run-cli.ts'

it(
  'doctor proves the first assignment sound: every misconception is caught and named as itself',
  { timeout: 300_000 },
  async () => {
    const { code, stdout } = await runCli(['doctor', '01'])
    expect(stdout).toContain('✓ the solution                       100 of 100')
    expect(stdout).toContain('✓ the starter                        0 of 100, every stage not-started')
    expect(stdout).toMatch(/✓ accepted variants +(\d+) of \1 full marks/)
    const counts = [
      ...stdout.matchAll(/✓ misconceptions of \w+ +(\d+) of (\d+) caught and named as themselves/g),
    ]
    expect(counts).toHaveLength(7)
    expect(counts.reduce((sum, [, caught]) => sum + Number(caught), 0)).toBeGreaterThanOrEqual(60)
    expect(stdout).toMatch(/worst accepted program is off by 0\.0\d+ tolerances/)
    expect(stdout).toMatch(/mildest misconception is off by \d{3}/)
    expect(stdout).not.toContain('✗')
    expect(code).toBe(0)
  },
)

it('doctor refuses a starter and a solution with a type error', async () => {
  const copy = mkdtempSync(join(tmpdir(), 'followthrough-desk-'))
  const assignments = copyCourse(copy)
  const folder = join(assignments, '01-attention-stages')
  renameSync(join(folder, 'oracle.ts'), join(folder, 'whole-oracle.ts'))
  // Nothing else is tried, so that this is done soon.
  writeFileSync(
    join(folder, 'oracle.ts'),
    "import { oracle as whole } from './whole-oracle.ts'\nexport const oracle = { ...whole, accepted: [], misconceptions: [] }\n",
  )
  for (const part of ['starter', 'solution']) {
    const file = join(folder, part, 'attention.ts')
    writeFileSync(file, `${readFileSync(file, 'utf8')}\nexport const wrong: string = 5 as number\n`)
  }
  const { code, stdout } = await runCli(['doctor', '01', '--assignments', assignments])
  rmSync(copy, { recursive: true })
  expect(code).toBe(2)
  expect(stdout).toMatch(
    /✗ the solution +100 of 100; a type error at line \d+ of attention\.ts: Type 'number' is/,
  )
  expect(stdout).toMatch(/✗ the starter +0 of 100, every stage not-started; a type error at line/)
})
