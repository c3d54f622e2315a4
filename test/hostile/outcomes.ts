/** Grades every hostile module at one level, and looks around after each. */
import { setImmediate as turn } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { IsolationLevel, Report } from '../../harness/domain/report.ts'
import { showReport } from '../../harness/render/show-report.ts'
import { gradeSubmission } from '../../harness/grade.ts'
import { withFreshVectors } from '../../harness/judge/with-fresh-vectors.ts'
import { tryLevel, whyNot } from '../../harness/sandbox/isolation/try-level.ts'
import { openSandbox } from '../../harness/sandbox/open-sandbox.ts'
import { assignment01, oracle01 } from '../support/assignment-01.ts'
import { childrenOf } from '../support/children.ts'
import { Arena, SECRET } from './arena.ts'
import { hostileModules, type HostileModule } from './hostile-module.ts'
import { inShort } from './in-short.ts'
import { Tally } from './tally.ts'

/** Shorter than a course's, so that a hundred modules that hang are done in minutes. */
const LIMITS = { loadMs: 4000, callMs: 1500, totalMs: 20_000, memoryMb: 64 }
const listed = { ...assignment01, limits: LIMITS }
const fresh = withFreshVectors(listed, oracle01, 'hostile')

/** Where a level is named here, it may not be missing. */
const DEMANDED = (process.env['FOLLOWTHROUGH_TEST_LEVELS'] ?? '').split(',')

export async function outcomesAt(level: IsolationLevel): Promise<void> {
  const missing = whyNot(level, await tryLevel(level))
  const isSkipped = missing !== null && !DEMANDED.includes(level)
  const note = missing === null ? '' : ` (which cannot be had here: ${missing})`
  describe.skipIf(isSkipped)(`at the level ${level}${note}`, () => {
    gradeAll(level)
  })
}

function gradeAll(level: IsolationLevel): void {
  const [arena, tally] = [new Arena(), new Tally(level)]
  beforeAll(() => arena.open())
  afterAll(async () => {
    await arena.close()
    process.stdout.write(tally.table())
  })

  const modules = hostileModules().map((hostile) => [`${hostile.family}/${hostile.name}`, hostile] as const)
  it.each(modules)('%s ends as it says', async (_, hostile) => {
    const before = { children: childrenOf(), resources: resources() }
    await hostile.handIn(arena)
    tally.begin(hostile)
    const report = await grade(`${arena.submission}/attention.ts`, hostile, level)
    expect(inShort(report)).toBe(hostile.outcome)
    expect(report.isolation).toBe(level)
    expect((await everyFormat(report)).filter((text) => text.includes(SECRET))).toEqual([])
    expect(arena.disturbances()).toEqual([])
    expect(childrenOf().filter((pid) => !before.children.includes(pid))).toEqual([])
    expect(await leftOf(before.resources)).toEqual([])
    tally.end(hostile)
  })

  it('and the neighbour of all of these has full marks', async () => {
    const report = await grade(`${arena.neighbour}/attention.ts`, { isFresh: true }, level)
    expect(inShort(report)).toBe('100 of 100; all right')
  })
}

async function grade(
  entryPath: string,
  { isFresh }: Pick<HostileModule, 'isFresh'>,
  isolation: IsolationLevel,
): Promise<Report> {
  const sandbox = await openSandbox({ entryPath, limits: LIMITS, isolation })
  try {
    return (await gradeSubmission(isFresh ? fresh : listed, sandbox)).report
  } finally {
    await sandbox.close()
  }
}

function everyFormat(report: Report): Promise<readonly string[]> {
  const options = { verbose: true, depth: 3, colour: false } as const
  const formats = ['terminal', 'md', 'html', 'json'] as const
  return Promise.all(formats.map((format) => showReport(report, listed, { ...options, format })))
}

/** What keeps this process alive and did not before: it takes the loop a turn or two to close what has ended. */
async function leftOf(before: readonly string[]): Promise<readonly string[]> {
  const begun = performance.now()
  while (added(before, resources()).length > 0 && performance.now() - begun < 2000) await turn()
  return added(before, resources())
}

function added(before: readonly string[], after: readonly string[]): readonly string[] {
  const left = [...before]
  return after.filter((name) => {
    const at = left.indexOf(name)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** Pipes, sockets, processes and timers. */
function resources(): readonly string[] {
  return process.getActiveResourcesInfo().filter((name) => /Pipe|Process|Socket|TCP|Timeout/.test(name))
}
