import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { validateReport } from '#generated/validate-report.js'
import { validateReports } from '#generated/validate-reports.js'
import { packageRoot } from '../../harness/load/package-root.ts'
import { runCli } from '../support/run-cli.ts'
import { handInAt, twoAssignments } from '../support/two-assignments.ts'

const desk = mkdtempSync(join(tmpdir(), 'followthrough-desk-'))
afterAll(() => rmSync(desk, { recursive: true }))
const assignments = twoAssignments(join(desk, 'course'))
const there = ['grade', '--assignments', assignments, '--no-types']
const samples = join(packageRoot, 'test/submissions/attention-stages')
const noScale = readFileSync(join(samples, 'no-scale/attention.ts'), 'utf8')

/** A student's own folder, with both begun: one passed with a slip, one that cannot be compiled. */
function begunBoth(name: string): string {
  const home = join(desk, name)
  handInAt(join(home, 'work/attention-stages/attention.ts'), noScale)
  handInAt(join(home, 'work/twin/twin.ts'), 'export const = \n')
  return home
}

it('two that are begun are one JSON document, one page, and a report in a folder each', async () => {
  const home = begunBoth('json')
  const { code, stdout } = await runCli(
    [...there, '--format', 'json', '--out', 'out', '--require-pass'],
    home,
  )
  // The one that passed does not make up for the other.
  expect(code).toBe(1)
  const read: unknown = JSON.parse(stdout)
  if (!validateReports(read)) throw new Error(JSON.stringify(validateReports.errors, null, 2))
  expect(read.totals).toEqual({ assignments: 2, begun: 2, passed: 1, earned: 85, possible: 125 })
  expect(read.assignments).toMatchObject([
    { number: '01', kind: 'graded', earned: 85, lookAt: 'scale' },
    { number: '02', kind: 'graded', earned: 0, passed: false, loaded: false, lookAt: null },
  ])
  const written = (...names: readonly string[]) => readFileSync(join(home, 'out', ...names), 'utf8')
  const results = ['attention-stages', 'twin'].map((id): unknown => JSON.parse(written(id, 'result.json')))
  expect(results.map((result) => validateReport(result))).toEqual([true, true])
  expect(read.reports).toEqual(results)
  expect(written('index.json')).toBe(stdout)
  expect(written('index.md')).toContain('| 01 | The stages of attention | 85 / 100 | ✓ passed |')
  const page = written('index.html')
  expect(page).toContain('<a href="attention-stages/report.html">The stages of attention</a>')
  expect(written('twin/report.html')).toContain('<h1>The twin</h1>')
})

it('on a terminal each is told in short, and one that cannot be graded is a line and hides no other', async () => {
  const home = begunBoth('terminal')
  const broken = twoAssignments(join(desk, 'broken-course'))
  mkdirSync(join(broken, '03-broken'))
  writeFileSync(join(broken, '03-broken/assignment.json'), '{}')
  const { code, stdout, stderr } = await runCli(['grade', '--assignments', broken, '--no-types'], home)
  expect(code).toBe(2)
  expect(stderr).toContain('03-broken')
  const [first, second, table] = stdout.split(/^(?=02 The twin ·|The course$)/m)
  expect(first).toMatch(/✗ scale +0 \/ 15 +wrong +no-scale/)
  expect(first).not.toContain('What we saw')
  expect(first).toContain('In full: npm run grade -- 01')
  expect(second).toContain('twin.ts could not be compiled')
  expect(table).toMatch(/^ {2}01 {2}The stages of attention +85 \/ 100 {2}✓ passed +look at scale$/m)
  expect(table).toMatch(/^ {2}02 {2}The twin +0 \/ 25 {2}✗ 20 to pass +look at the whole module$/m)
  expect(table).toMatch(/^ {2}03 .* ! not graded +see the message below$/m)
  expect(table).toMatch(/^ +Total +85 \/ 125 {2}1 of 3 passed$/m)
})

it('one that is begun is told as it is when it is named, with the table below', async () => {
  const home = join(desk, 'one')
  handInAt(join(home, 'work/attention-stages/attention.ts'), noScale)
  const [all, named] = await Promise.all([runCli(there, home), runCli([...there, '01'], home)])
  expect(all.code).toBe(0)
  expect(all.stdout.startsWith(named.stdout)).toBe(true)
  expect(all.stdout.slice(named.stdout.length)).toMatch(
    /02 {2}The twin +– \/ 25 +· not begun +npm start -- 02/,
  )
})

it('--stage and --watch do not guess which of several is meant', async () => {
  const { code, stderr } = await runCli([...there, '--stage', 'scale'], begunBoth('several'))
  expect(code).toBe(2)
  expect(stderr).toContain('Several assignments have work, and --stage is a stage of one.')
})
