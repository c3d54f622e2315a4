import { randomInt } from 'node:crypto'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folderContents, timesGraded } from '../support/folder-contents.ts'
import { processesMarked } from '../support/marked-processes.ts'
import { runCli } from '../support/run-cli.ts'
import {
  batchOf,
  newDesk,
  SIX,
  SLOW,
  startCli,
  until,
  workersAtWork,
  writeIntake,
  type Running,
  runWell,
} from './small-class.ts'

const desk = newDesk()
const intake = writeIntake(join(desk, 'class'), {
  ...SIX,
  gus: SLOW,
  hal: `${SLOW}// another's\n`,
  ida: `${SLOW}// a third\n`,
})
const undisturbed = join(desk, 'undisturbed')
beforeAll(async () => {
  await runWell(batchOf(intake, undisturbed))
})
afterAll(() => rmSync(desk, { recursive: true, force: true }))

/** A terminal tells everybody of the group, npm passes it on besides, another program tells the one that it started. */
const ways: readonly { how: string; by: NodeJS.Signals; tell: (running: Running) => void }[] = [
  { how: 'Ctrl-C', by: 'SIGINT', tell: ({ pid }) => process.kill(-pid, 'SIGINT') },
  {
    how: 'Ctrl-C that npm passes on as well',
    by: 'SIGINT',
    tell: ({ pid }) => {
      process.kill(-pid, 'SIGINT')
      process.kill(pid, 'SIGINT')
    },
  },
  { how: 'SIGTERM to it alone', by: 'SIGTERM', tell: ({ pid }) => process.kill(pid, 'SIGTERM') },
  { how: 'a terminal that is closed', by: 'SIGHUP', tell: ({ pid }) => process.kill(-pid, 'SIGHUP') },
]

/** Stops it while it is at the last ones, when some are recorded. */
async function stop(out: string, tell: (running: Running) => void, ...more: readonly string[]) {
  const mark = `stopped-${randomInt(2 ** 40)}`
  const running = startCli(batchOf(intake, out, '--jobs', '1', ...more), mark)
  await until(() => existsSync(join(out, 'records/fay.json')) && workersAtWork(running).length > 0)
  tell(running)
  const [code, signal] = await running.ended
  await until(() => processesMarked(mark).length === 0)
  return { code, signal, printed: running.printed() }
}

describe.each(ways)('$how', ({ how, by, tell }) => {
  const out = join(desk, how)

  it('ends it by that signal, and it says how far it is and how to go on', async () => {
    const { code, signal, printed } = await stop(out, tell)
    expect([code, signal]).toEqual([null, by])
    expect(printed).toMatch(
      /\nStopped\. [6-8] of 9 are done and kept in \S.*: run the same command again to go on from there\.\n$/,
    )
  })

  it('leaves what is done, whole, and nothing else', () => {
    const recorded = readdirSync(join(out, 'records')).map((name) => name.replace('.json', ''))
    expect(recorded.length).toBeGreaterThanOrEqual(6)
    expect(readdirSync(join(out, 'students'))).toEqual(recorded)
    expect(readdirSync(out).toSorted()).toEqual(['records', 'run.unfinished.json', 'students', 'times.csv'])
  })

  it('is no finished class for any other command', async () => {
    for (const to of ['csv', 'junit']) {
      const { code, stderr } = await runCli(['export', out, '--to', to, '--out', join(desk, 'exported')])
      expect([code, stderr]).toEqual([
        2,
        expect.stringContaining('holds a class that is not graded to the end'),
      ])
    }
  })

  it('and the next run gives what an undisturbed one gives, grading nobody twice', async () => {
    expect(await runCli(batchOf(intake, out))).toMatchObject({ code: 0 })
    expect(folderContents(out)).toEqual(folderContents(undisturbed))
    expect([...timesGraded(out).values()].every((times) => times === 1)).toBe(true)
  })
})

it('one that began afresh is not gone on with by beginning afresh again, and that is said', async () => {
  const out = join(desk, 'fresh')
  const { printed } = await stop(out, ({ pid }) => process.kill(-pid, 'SIGINT'), '--fresh')
  expect(printed).toContain('run the same command again without --fresh to go on from there')
})
