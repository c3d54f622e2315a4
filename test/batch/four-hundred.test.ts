/** A class of 400, with four in it whose submissions are made to bring down whatever grades them. */
import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { packageRoot } from '../../harness/load/package-root.ts'
import { recordedIds, readStudent } from '../../harness/load/read-class.ts'
import { folderContents, timesGraded } from '../support/folder-contents.ts'
import { processesMarked } from '../support/marked-processes.ts'
import { runCli, type Ran } from '../support/run-cli.ts'
import { makeHostileClass, ODD } from '../support/sample-class/make-hostile-class.js'
import { summarise } from '../support/summarise.ts'

const STUDENTS = 400
const SHARDS = [1, 2, 3]
const WAIT_MS = 15 * 60_000

const folder = mkdtempSync(join(tmpdir(), 'followthrough-class-'))
const undisturbed = join(folder, 'undisturbed')
let ran: Ran
let made: Awaited<ReturnType<typeof makeHostileClass>>

beforeAll(async () => {
  made = await makeHostileClass({ out: folder, students: STUDENTS })
  ran = await runCli(batch(undisturbed))
}, WAIT_MS)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function batch(out: string, ...more: readonly string[]): readonly string[] {
  return ['batch', made.intake, '--assignment', '01', '--out', out, '--no-types', ...more]
}

it('is graded to the end, although some of them are hostile', () => {
  expect(ran).toMatchObject({ code: 0, stderr: expect.stringContaining('399 submissions graded') })
})

it('everybody is there, and everybody but the four gets the marks that they get alone', async () => {
  expect(await recordedIds(undisturbed)).toHaveLength(STUDENTS)
  const differing: string[] = []
  for (const { id, marks } of made.plain) {
    const { report } = await readStudent(undisturbed, id)
    if (report === null || JSON.stringify(summarise(report)) !== JSON.stringify(marks)) differing.push(id)
  }
  expect(made.plain).toHaveLength(STUDENTS - 4)
  expect(differing).toEqual([])
})

it.each([
  { who: ODD.hangs, said: 'softmax(s) did not return within 2 seconds' },
  { who: ODD.floods, said: 'softmax(s) did not return within 2 seconds' },
  { who: ODD.crashes, said: 'softmax(s) used more memory than it may (256 MB)' },
])('of "$who" the report says what happened, and the other stages are marked', async ({ who, said }) => {
  const { record, report } = await readStudent(undisturbed, who)
  expect(record.outcome).toMatchObject({ kind: 'graded', earned: 80 })
  expect(report?.stages.filter(({ verdict }) => verdict !== 'correct')).toMatchObject([
    { stage: 'softmax', verdict: 'error', earned: 0 },
  ])
  expect(readFileSync(join(undisturbed, 'students', who, 'report.md'), 'utf8')).toContain(said)
})

it('the bomb is refused, with its reason, which its student is told', async () => {
  const { record } = await readStudent(undisturbed, ODD.bursts)
  expect(record.outcome).toMatchObject({ kind: 'refused', refusal: { kind: 'bomb' } })
  expect(readFileSync(join(undisturbed, 'students', ODD.bursts, 'report.md'), 'utf8')).toContain(
    'attention.ts would become more than 100 times as large by unpacking.',
  )
})

/** Five times over the three shards: one is killed once, the others twice. */
const KILLED = [1, 2, 3, 1, 2]

it(
  'in three shards, killed at five random moments and then finished, and merged, it is byte for byte what one undisturbed run gives, and nobody is graded twice who was recorded',
  async () => {
    const part = (shard: number) => join(folder, `part-${shard}`)
    const words = (shard: number) => batch(part(shard), '--shard', `${shard}/3`)
    const recorded = new Map<string, string>()
    const moments: Moment[] = []
    for (const shard of KILLED) {
      // Between two that are recorded, wherever that falls in the work on others.
      const moment = { records: recordsIn(part(shard)).size + randomInt(1, 50), afterMs: randomInt(0, 300) }
      moments.push(moment)
      await startAndKill(words(shard), part(shard), moment)
      for (const [id, identity] of recordsIn(part(shard))) recorded.set(id, recorded.get(id) ?? identity)
    }
    for (const shard of SHARDS) expect((await runCli(words(shard))).code).toBe(0)
    const now = new Map(SHARDS.flatMap((shard) => [...recordsIn(part(shard))]))
    const counts = new Map(SHARDS.flatMap((shard) => [...timesGraded(part(shard))]))
    const again = [...recorded].filter(([id, identity]) => now.get(id) !== identity).map(([id]) => id)
    const twice = [...recorded.keys()].filter((id) => (counts.get(id) ?? 0) > 1)
    expect({ moments, recorded: recorded.size, again, twice }).toEqual({
      moments,
      recorded: expect.toSatisfy((count: number) => count > 0 && count < STUDENTS),
      again: [],
      twice: [],
    })
    const merged = join(folder, 'merged')
    expect((await runCli(['merge', ...SHARDS.map(part), '--out', merged])).code).toBe(0)
    expect(folderContents(merged)).toEqual(folderContents(undisturbed))
  },
  WAIT_MS,
)

/** Each record by the file that it is: one that is written again is another. */
function recordsIn(out: string): ReadonlyMap<string, string> {
  const records = join(out, 'records')
  try {
    return new Map(
      readdirSync(records)
        .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
        .map((name) => [name.slice(0, -'.json'.length), identityOf(join(records, name))]),
    )
  } catch {
    return new Map()
  }
}

function identityOf(path: string): string {
  const { ino, mtimeMs } = statSync(path)
  return `${ino} ${mtimeMs}`
}

type Moment = { readonly records: number; readonly afterMs: number }

/** Ends with SIGKILL, and with nothing left of it: neither a worker nor a student's code. */
async function startAndKill(words: readonly string[], out: string, moment: Moment): Promise<void> {
  const mark = `kill-${randomInt(2 ** 40)}`
  const running = spawn('node', [`${packageRoot}/harness/followthrough.js`, ...words], {
    stdio: 'ignore',
    env: { ...process.env, FOLLOWTHROUGH_TEST_MARK: mark },
  })
  const ended = new Promise<void>((resolve) => running.once('exit', () => resolve()))
  await expect
    .poll(() => recordsIn(out).size, { timeout: WAIT_MS, interval: 20 })
    .toBeGreaterThanOrEqual(moment.records)
  await new Promise((resolve) => setTimeout(resolve, moment.afterMs))
  running.kill('SIGKILL')
  await ended
  await expect.poll(() => processesMarked(mark), { timeout: 20_000 }).toEqual([])
}
