/** The system's own limits are on the process that student code runs in, and hold where nobody is left to end it. */
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { describe, expect, it, vi } from 'vitest'
import { limitProcess } from '../../harness/sandbox/limit-process.ts'
import { openSandbox } from '../../harness/sandbox/open-sandbox.ts'
import { startNode } from '../../harness/sandbox/start-node.ts'
import { childrenOf } from '../support/children.ts'
import { LIMITS, probe, withFiles } from '../support/hand-in.ts'
import { startParent } from './parent-process.ts'
import {
  flagsAt,
  levelNamed,
  levelsHere,
  noNamespace,
  skipsNamespace,
  RAW_LIMITS,
  type LevelHere,
} from './raw-program.ts'
import { studentChildren } from './student-children.ts'

type Limit = { readonly soft: string | undefined; readonly hard: string | undefined }

/** What the system says of a process's limits, by the names that it has for them. */
function limitsOf(pid: number): ReadonlyMap<string, Limit> {
  const lines = readFileSync(`/proc/${pid}/limits`, 'utf8').trim().split('\n').slice(1)
  return new Map(
    lines.map((line) => {
      const [name = '', soft, hard] = line.split(/ {2,}/)
      return [name, { soft, hard }]
    }),
  )
}

function both(limit: number): Limit {
  return { soft: String(limit), hard: String(limit) }
}

const MB = 1024 * 1024

function sizeOf(pid: number): number {
  const [, kb] = /^VmSize:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kb) * 1024
}

/** The process that student code runs in, seen while it waits for a question. */
async function seeChild(isolation: LevelHere) {
  return withFiles({ 'attention.ts': 'export const f = () => [[1]]' }, async (folder) => {
    const sandbox = await openSandbox({ entryPath: `${folder}/attention.ts`, limits: LIMITS, isolation })
    try {
      await sandbox.run([probe('f')])
      const [outer = 0] = studentChildren()
      const [inner = outer] = childrenOf(outer)
      return { isWrapped: inner !== outer, limits: limitsOf(inner), size: sizeOf(inner) }
    } finally {
      await sandbox.close()
    }
  })
}

/**
 * Takes memory that is no part of the heap, until it gets no more, and marks every piece as it gets it: afterwards there may be
 * no memory left to say anything in.
 */
const PIECE_MB = 16
const MOST_MB = 4096
const BOMB = `
  const fs = require('node:fs')
  fs.writeSync(1, 'ready')
  fs.readFileSync(0)
  const all = []
  while (all.length < ${MOST_MB / PIECE_MB}) {
    all.push(new ArrayBuffer(${PIECE_MB * MB}))
    fs.writeSync(1, '+')
  }`

/** How many it had when it was refused another one, or had all that it wanted. */
async function megabytes(name: LevelHere, isLimited: boolean): Promise<number> {
  const node = await startNode(levelNamed(name), [...flagsAt(name), '-e', BOMB], RAW_LIMITS)
  // It is limited as a child is: once the engine has what it needs for itself.
  await once(node.streams.stdout, 'data')
  if (isLimited) await limitProcess(node.pid(), RAW_LIMITS)
  node.streams.stdin.end()
  const pieces = await text(node.streams.stdout)
  await node.ended
  return PIECE_MB * pieces.length
}

/** Names two processes that never end of themselves, the second of them without limits. */
const PARENT = (name: LevelHere) => `
  const busy = "console.log('ready'); for (;;) {}"
  const start = () => startNode(levelNamed('${name}'), words('${name}', busy), LIMITS)
  const nodes = [await start(), await start()]
  await Promise.all(nodes.map(({ streams }) => once(streams.stdout, 'data')))
  const pids = nodes.map((node) => node.pid())
  await limitProcess(pids[0], { memoryMb: 1024, cpuSeconds: 2 })
  say(pids)`

async function orphans(level: LevelHere): Promise<readonly number[]> {
  return withFiles({}, async (folder) => {
    const parent = await startParent(folder, PARENT(level))
    if (parent.stdout === null) throw new Error('it was started without streams')
    const [said] = await once(parent.stdout, 'data')
    const pids: readonly number[] = JSON.parse(String(said))
    expect(pids.map(isThere)).toEqual([true, true])
    parent.kill('SIGKILL')
    await once(parent, 'exit')
    return pids
  })
}

function isThere(pid: number): boolean {
  return existsSync(`/proc/${pid}`)
}

const isGone = (pid: number) => vi.waitUntil(() => !isThere(pid), { timeout: 30_000, interval: 50 })

describe.each(levelsHere)(`at %s (namespace: ${noNamespace ?? 'it holds here'})`, (level) => {
  it('the innermost process has no more memory, files or time than it was given', async () => {
    const { isWrapped, limits, size } = await seeChild(level)
    expect(isWrapped).toBe(level !== 'process')
    expect(Object.fromEntries(limits)).toMatchObject({
      'Max file size': both(0),
      'Max core file size': both(0),
      'Max open files': both(64),
      'Max cpu time': both(30 + Math.ceil((4 * (LIMITS.loadMs + LIMITS.totalMs)) / 1000)),
    })
    const room = Number(limits.get('Max address space')?.hard) - size
    expect(room).toBeGreaterThan(LIMITS.memoryMb * MB)
    expect(room).toBeLessThan((LIMITS.memoryMb + 600) * MB)
    // It is not so by itself.
    expect(limitsOf(process.pid).get('Max address space')).toEqual({ soft: 'unlimited', hard: 'unlimited' })
    expect(limitsOf(process.pid).get('Max file size')).toEqual({ soft: 'unlimited', hard: 'unlimited' })
  })

  it('memory outside of the heap is bounded by that, and by nothing without it', async () => {
    const most = await megabytes(level, true)
    expect(most).toBeGreaterThanOrEqual(RAW_LIMITS.memoryMb)
    expect(most).toBeLessThan(RAW_LIMITS.memoryMb + 600)
    expect(await megabytes(level, false)).toBe(MOST_MB)
  })
})

describe('a process that hangs when the grader is killed outright', () => {
  it('ends at process when its time of the processor is up, and without a limit goes on', async () => {
    const [limited = 0, other = 0] = await orphans('process')
    try {
      await isGone(limited)
      expect(isThere(other)).toBe(true)
    } finally {
      process.kill(other, 'SIGKILL')
    }
  })

  it.skipIf(skipsNamespace)(
    `ends at namespace with the grader, limit or none (${noNamespace ?? 'it holds here'})`,
    async () => {
      const pids = await orphans('namespace')
      await Promise.all(pids.map(isGone))
      expect(pids.map(isThere)).toEqual([false, false])
    },
  )
})
