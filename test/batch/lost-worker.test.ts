import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPool } from '../../harness/batch/pool.ts'
import { childrenOf } from '../support/children.ts'
import { folderContents, timesGraded } from '../support/folder-contents.ts'
import { processesMarked } from '../support/marked-processes.ts'
import { runCli } from '../support/run-cli.ts'
import {
  batchOf,
  SLOW,
  newDesk,
  NO_SCALE,
  startCli,
  until,
  workersAtWork,
  writeIntake,
  runWell,
} from './small-class.ts'

const desk = newDesk()
const intake = writeIntake(join(desk, 'class'), {
  'a-slow': SLOW,
  'b-slow': `${SLOW}// another's\n`,
  'c-fast': NO_SCALE,
})
const undisturbed = join(desk, 'undisturbed')
beforeAll(async () => {
  await runWell(batchOf(intake, undisturbed))
})
afterAll(() => rmSync(desk, { recursive: true, force: true }))

/** Kills that many workers, one after the other, each while it is at work; then waits for the end. */
async function killWorkers(out: string, times: number) {
  const mark = `lost-${process.pid}-${times}`
  const running = startCli(batchOf(intake, out, '--jobs', '1'), mark)
  const killed = new Set<number>()
  while (killed.size < times) {
    await until(() => workersAtWork(running).some((pid) => !killed.has(pid)))
    for (const pid of workersAtWork(running)) {
      if (killed.has(pid)) continue
      process.kill(pid, 'SIGKILL')
      killed.add(pid)
    }
  }
  const [code, signal] = await running.ended
  await until(() => processesMarked(mark).length === 0)
  return { code, signal, printed: running.printed() }
}

const recordOf = (out: string, id: string): unknown =>
  JSON.parse(readFileSync(join(out, 'records', `${id}.json`), 'utf8'))

const isFault = (out: string, id: string) => JSON.stringify(recordOf(out, id)).includes('"kind":"fault"')

it('a worker that is killed costs its student nothing: another grades the same submission', async () => {
  const out = join(desk, 'once')
  expect(await killWorkers(out, 1)).toMatchObject({ code: 0 })
  expect(folderContents(out)).toEqual(folderContents(undisturbed))
  expect(timesGraded(out)).toEqual(
    new Map([
      ['a-slow', 1],
      ['b-slow', 1],
      ['c-fast', 1],
    ]),
  )
})

it('whoever’s workers end twice is told as a fault, and the next run tries that one alone again', async () => {
  const out = join(desk, 'twice')
  const { code, printed } = await killWorkers(out, 2)
  expect(code).toBe(2)
  expect(printed).toContain('1 not graded by a failure of ours')
  // Two are laid out at once, and whoever is ready first is graded first: it may have been either.
  const [lost = '', ...others] = ['a-slow', 'b-slow', 'c-fast'].toSorted(
    (one, another) => Number(isFault(out, another)) - Number(isFault(out, one)),
  )
  expect(recordOf(out, lost)).toMatchObject({
    outcome: {
      kind: 'fault',
      message: 'The process that was grading it ended twice while it was at this submission (SIGKILL).',
    },
  })
  for (const id of others) expect(recordOf(out, id)).toMatchObject({ outcome: { kind: 'graded' } })
  expect(await runCli(batchOf(intake, out))).toMatchObject({ code: 0 })
  expect(folderContents(out)).toEqual(folderContents(undisturbed))
  expect(timesGraded(out)).toEqual(new Map([[lost, 2], ...others.map((id) => [id, 1] as const)]))
})

it('however often that happens, the run comes to its end', async () => {
  const out = join(desk, 'often')
  expect(await killWorkers(out, 4)).toMatchObject({ code: 2 })
  expect(recordOf(out, 'b-slow')).toMatchObject({ outcome: { kind: 'fault' } })
  expect(recordOf(out, 'c-fast')).toMatchObject({ outcome: { kind: 'graded' } })
})

it('a worker that does not answer any more and hears nothing is ended all the same, and the next is graded', async () => {
  const { terms, task } = await taskFor(join(undisturbed, '..', 'stopped'))
  const pool = openPool({ workers: 1, patienceMs: 4000 })
  expect(terms.isolation).toBe('process')
  const before = new Set(childrenOf())
  const answer = pool.grade(task('a-slow'))
  await until(() => childrenOf().some((pid) => !before.has(pid) && childrenOf(pid).length > 0))
  const [worker = 0] = childrenOf().filter((pid) => !before.has(pid))
  // Neither a message nor SIGTERM reaches one that is stopped, as neither reaches one in an endless loop.
  process.kill(worker, 'SIGSTOP')
  expect(await answer).toMatchObject({
    kind: 'fault',
    message: 'The process that was grading it did not answer.',
  })
  expect(await pool.grade(task('c-fast'))).toMatchObject({ kind: 'graded' })
  await pool.close()
  expect(childrenOf().filter((pid) => !before.has(pid))).toEqual([])
})

async function taskFor(reports: string) {
  const { folder01 } = await import('../support/assignment-01.ts')
  const terms = { folder: folder01, seed: null, isolation: 'process', depth: 3, types: false } as const
  return {
    terms,
    task: (id: string) => ({
      terms,
      entryPath: join(intake, id, 'attention.ts'),
      reports: join(reports, id),
      withheld: join(reports, `${id}.json`),
    }),
  }
}

it('where none can begin at all, that is told once, and nobody is recorded', async () => {
  const out = join(desk, 'none')
  const ends = join(desk, 'ends.cjs')
  writeFileSync(ends, "if (/batch-worker/.test(process.argv[1] ?? '')) process.exit(7)\n")
  const { code, stderr } = await runCli(batchOf(intake, out), desk, { NODE_OPTIONS: `--require=${ends}` })
  expect(code).toBe(2)
  expect(stderr).toContain('A process that grades ended before it could begin (exit code 7).')
  expect(readdirSync(join(out, 'records'))).toEqual([])
})

it('one that hears nothing any more does not keep Ctrl-C from ending the run', async () => {
  const mark = `deaf-${process.pid}`
  const running = startCli(batchOf(intake, join(desk, 'deaf'), '--jobs', '1'), mark)
  await until(() => workersAtWork(running).length > 0)
  for (const pid of workersAtWork(running)) process.kill(pid, 'SIGSTOP')
  process.kill(running.pid, 'SIGINT')
  expect(await running.ended).toEqual([null, 'SIGINT'])
  await until(() => processesMarked(mark).length === 0)
  expect(running.printed()).toContain('Stopped. 0 of 3 are done')
})
