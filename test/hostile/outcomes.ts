/** Grades every hostile module at one level, and looks around after each. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Report } from '../../harness/domain/report.ts'
import { showReport } from '../../harness/commands/show-report.ts'
import { gradeSubmission } from '../../harness/grade.ts'
import { openSandbox } from '../../harness/sandbox/open-sandbox.ts'
import { assignment01 } from '../support/assignment-01.ts'
import { childrenOf } from '../support/children.ts'
import { Arena, SECRET } from './arena.ts'
import { hostileModules } from './hostile-module.ts'
import { inShort } from './in-short.ts'

/** Shorter than a course's, so that a hundred modules that hang are done in minutes. */
const LIMITS = { loadMs: 2000, callMs: 1000, totalMs: 15_000, memoryMb: 64 }
const assignment = { ...assignment01, limits: LIMITS }

export function outcomesAt(isolation: Report['isolation']): void {
  const arena = new Arena()
  beforeAll(() => arena.open())
  afterAll(() => arena.close())

  const modules = hostileModules().map((hostile) => [`${hostile.family}/${hostile.name}`, hostile] as const)
  describe.each(modules)('%s', (_, hostile) => {
    it(`ends as: ${hostile.outcome}`, async () => {
      const before = { children: childrenOf(), resources: resources() }
      await hostile.handIn(arena)
      const report = await grade(`${arena.submission}/attention.ts`, isolation)
      expect(inShort(report)).toBe(hostile.outcome)
      expect(report.isolation).toBe(isolation)
      expect((await everyFormat(report)).filter((text) => text.includes(SECRET))).toEqual([])
      expect(arena.disturbances()).toEqual([])
      expect(childrenOf().filter((pid) => !before.children.includes(pid))).toEqual([])
      await vi.waitFor(() => expect(added(before.resources, resources())).toEqual([]))
    })
  })

  it('the neighbour of all of these has full marks', async () => {
    expect(inShort(await grade(`${arena.neighbour}/attention.ts`, isolation))).toBe('100 of 100; all right')
  })
}

async function grade(entryPath: string, isolation: Report['isolation']): Promise<Report> {
  const sandbox = await openSandbox({ entryPath, limits: LIMITS, isolation })
  try {
    return (await gradeSubmission(assignment, sandbox)).report
  } finally {
    await sandbox.close()
  }
}

function everyFormat(report: Report): Promise<readonly string[]> {
  const options = { verbose: true, depth: 3, colour: false } as const
  const formats = ['terminal', 'md', 'html', 'json'] as const
  return Promise.all(formats.map((format) => showReport(report, assignment, { ...options, format })))
}

/** What there is more of than before. */
function added(before: readonly string[], after: readonly string[]): readonly string[] {
  const left = [...before]
  return after.filter((name) => {
    const at = left.indexOf(name)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** Pipes, sockets and processes (closed a turn or two after they end) that keep this process alive. Timers are the runner's own as well. */
function resources(): readonly string[] {
  return process.getActiveResourcesInfo().filter((name) => /Pipe|Process|Socket|TCP/.test(name))
}
