import { expect, it } from 'vitest'
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
