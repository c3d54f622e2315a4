/** A class over two assignments: one intake, a folder for each class, one page over both. */
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { folderContents } from '../support/folder-contents.ts'
import { runCli, type Ran } from '../support/run-cli.ts'
import { twoAssignments } from '../support/two-assignments.ts'
import { CORRECT, newDesk, NO_SCALE, runWell, writeIntake } from './small-class.ts'

const desk = newDesk()
afterAll(() => rmSync(desk, { recursive: true, force: true }))
const assignments = twoAssignments(join(desk, 'course'))
const intake = writeIntake(join(desk, 'class'), {
  'ada/attention.ts': NO_SCALE,
  'ada/twin.ts': CORRECT,
  'bea/work/attention-stages/attention.ts': CORRECT,
  'bea/work/twin/twin.ts': NO_SCALE,
  // Another assignment's module alone is nothing handed in for this one.
  'cyd/twin.ts': CORRECT,
  'dov/notes.txt': 'not yet\n',
})
const out = join(desk, 'out')
const batch = (folder: string, ...more: readonly string[]) =>
  runCli(['batch', intake, '--assignments', assignments, '--no-types', '--out', folder, ...more])
/** The class of the first assignment is there already when these hand in the second one. */
const nextTo = async (name: string, files: Readonly<Record<string, string>>) => {
  const folder = join(desk, name)
  cpSync(join(out, 'attention-stages'), join(folder, 'attention-stages'), { recursive: true })
  const from = writeIntake(join(desk, `${name}-class`), files)
  const words = ['batch', from, '--assignments', assignments, '--no-types', '--out', folder]
  const { stderr } = await runWell(words)
  const { assignments: listed } = JSON.parse(readFileSync(join(folder, 'course.json'), 'utf8'))
  return { ids: listed.map(({ id }: { id: string }) => id), stderr, folder }
}
const read = (...names: readonly string[]) => readFileSync(join(out, ...names), 'utf8')

let first: Ran = { code: undefined, stdout: '', stderr: '' }
beforeAll(async () => {
  first = await batch(out)
})

it('says which modules it found, and grades a class of each', () => {
  expect(first.code).toBe(0)
  expect(first.stderr).toContain(
    'One folder for each student, 4 students. attention.ts: 2 students, twin.ts: 3\n',
  )
  expect(first.stderr.match(/Read as "One folder/g)).toHaveLength(1)
  const outcomes = ['attention-stages', 'twin'].map((id) =>
    ['ada', 'bea', 'cyd', 'dov'].map(
      (student) => JSON.parse(read(id, 'records', `${student}.json`)).outcome.kind,
    ),
  )
  expect(outcomes).toEqual([
    ['graded', 'graded', 'nothing', 'no-module'],
    ['graded', 'graded', 'graded', 'no-module'],
  ])
})

it('ends with one page over all: each assignment, and each student once', () => {
  expect(JSON.parse(read('course.json'))).toMatchObject({
    assignments: [
      { id: 'attention-stages', possible: 100, graded: 2, passed: 2, median: 92.5 },
      { id: 'twin', possible: 25, graded: 3, passed: 2, median: 25 },
    ],
    students: [
      { id: 'ada', total: 110, passed: 2 },
      { id: 'bea', total: 110, passed: 1 },
      { id: 'cyd', marks: [{ outcome: 'nothing', earned: null }, { earned: 25 }], total: 25, passed: 1 },
      { id: 'dov', total: null, passed: 0 },
    ],
  })
  expect(read('course.csv').split('\r\n').slice(0, 4)).toEqual([
    '\ufeffid,name,section,attention-stages (of 100),twin (of 25),total,possible,passed,assignments',
    'ada,ada,,85,25,110,125,2,2',
    'bea,bea,,100,10,110,125,1,2',
    'cyd,cyd,,,25,25,125,1,2',
  ])
  for (const link of ['attention-stages/class.html', 'twin/students/ada/report.html']) {
    expect(read('course.html')).toContain(`href="${link}"`)
    expect(existsSync(join(out, link))).toBe(true)
  }
  expect(first.stdout).toMatch(/^ {2}attention-stages +median 92\.5 of 100 +100% +2 of 2 graded passed$/m)
  expect(first.stdout).toMatch(/^ {2}bea +100 ✓ +10 ✗ +110 +1 of 2$/m)
})

it('goes on from what is there, and names twice given are both meant', async () => {
  const before = folderContents(out)
  const again = await batch(out, '--assignment', '02', '--assignment', 'attention-stages')
  expect(again.stderr).toContain('0 submissions graded, 2 kept from an earlier run')
  expect(folderContents(out)).toEqual(before)
})

it('another week of the same class comes beside what is there', async () => {
  const files = { 'ada/twin.ts': CORRECT, 'bea/twin.ts': NO_SCALE, 'eli/twin.ts': CORRECT }
  const { ids, stderr } = await nextTo('week', files)
  expect(ids).toEqual(['attention-stages', 'twin'])
  expect(stderr).not.toContain('Left out')
})

it('a class of others that lies in the folder is left out, and that is said', async () => {
  const { ids, stderr, folder } = await nextTo('term', { 'yan/twin.ts': NO_SCALE, 'zoe/twin.ts': CORRECT })
  expect(ids).toEqual(['twin'])
  expect(stderr).toContain(`Left out of the course: ${join(folder, 'attention-stages')}, a class of others`)
  expect(readFileSync(join(folder, 'course.csv'), 'utf8')).not.toContain('ada')
})

it('in shards that are merged it is the same course, byte for byte', async () => {
  const parts = ['1/2', '2/2'].map((shard) => ({ shard, folder: join(desk, `part-${shard.slice(0, 1)}`) }))
  for (const { shard, folder } of parts) await batch(folder, '--assignment', '01,02', '--shard', shard)
  const merged = join(desk, 'merged')
  const words = ['merge', ...parts.map(({ folder }) => folder), '--out', merged, '--assignments', assignments]
  expect(await runCli(words)).toMatchObject({ code: 0, stdout: first.stdout })
  expect(folderContents(merged)).toEqual(folderContents(out))
})

it('one that is named and that nobody handed in is refused, and a course is no class to export', async () => {
  const only = writeIntake(join(desk, 'only-twin'), { 'zoe/twin.ts': CORRECT, 'yan/twin.ts': NO_SCALE })
  const words = [
    'batch',
    only,
    '--assignments',
    assignments,
    '--assignment',
    '01,02',
    '--out',
    join(desk, 'x'),
  ]
  const [refused, exported] = await Promise.all([runCli(words), runCli(['export', out, '--to', 'junit'])])
  expect(refused.code).toBe(2)
  expect(refused.stderr).toContain('Nobody handed in attention.ts.')
  expect(exported.code).toBe(2)
  expect(exported.stderr).toContain('with a class in each of its folders attention-stages, twin')
})
