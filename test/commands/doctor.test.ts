import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { summarise } from '../../harness/commands/summarise-examinations.ts'
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

it('doctor sums up all assignments in one table, and tells in full only what is not sound', () => {
  const margin = {
    accepted: { name: 'a', vector: 'v', tolerances: 0.00002 },
    mildest: { name: 'b', vector: 'w', tolerances: 500 },
  }
  const counts = { stages: 7, vectors: 76, misconceptions: 124, accepted: 20 }
  const one = {
    kind: 'examined',
    name: '01-stages',
    title: 'The stages',
    findings: [],
    margin,
    counts,
  } as const
  const broken = { kind: 'broken', name: '02-broken', said: 'No manifest.' } as const
  const lines = summarise([one, broken], ({ kind }) => kind === 'examined').split('\n')
  expect(lines[1]).toMatch(/01-stages {2}✓ Sound {6}7 +76 +124 +20 +0\.0000200 to 500$/)
  expect(lines[2]).toMatch(/02-broken {2}✗ Not sound {2}– +– +– +– +–$/)
})

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
  for (const name of readdirSync(assignments)) {
    if (!name.startsWith('01-')) rmSync(join(assignments, name), { recursive: true })
  }
  mkdirSync(join(assignments, '02-broken'))
  writeFileSync(join(assignments, '02-broken/assignment.json'), '{}')
  const { code, stdout } = await runCli(['doctor', '--assignments', assignments])
  rmSync(copy, { recursive: true })
  expect(code).toBe(2)
  expect(stdout).toMatch(
    /✗ the solution +100 of 100; a type error at line \d+ of attention\.ts: Type 'number' is/,
  )
  expect(stdout).toMatch(/✗ the starter +0 of 100, every stage not-started; a type error at line/)
  // What is wrong with one keeps nobody from hearing of the others, and all are summed up once.
  expect(stdout).toContain('02-broken\n  ✗ it could not be examined\n')
  expect(stdout).toMatch(/^ {2}01-.*✗ Not sound +7 .*\n {2}02-broken +✗ Not sound +–/m)
  expect(stdout.match(/Not sound: see/g)).toHaveLength(1)
})
