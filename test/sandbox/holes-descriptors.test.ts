/** A file that is open in the grader, because whoever started it left it open, is open past every level that passes it on. */
import { closeSync, openSync, readdirSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startNode } from '../../harness/sandbox/start-node.ts'
import { withFiles } from '../support/hand-in.ts'
import { endOfParent, startParent } from './parent-process.ts'
import { flagsAt, levelNamed, levelsHere, noNamespace, RAW_LIMITS } from './raw-program.ts'

const SECRET = 'canary-71d3f0b6'
/** As "flock" has it in a script; Node keeps the first ones to itself. */
const AT = 200

/** Node keeps one of them open itself, to have a descriptor to spare: the second where there is no first. */
const NODES_OWN = ['/dev/null', '/']

const READ = `
  const bytes = Buffer.alloc(100)
  const read = () => { try { return require('node:fs').readSync(${AT}, bytes, 0, 100, 0) } catch { return 0 } }
  console.log(JSON.stringify(bytes.toString('utf8', 0, read())))`

/** What a program could read there, of a parent that was started with a file open. */
function readUnder(start: 'raw' | 'bare', level: string): Promise<unknown> {
  const program = `
    const stdout = await ${start}('${level}', ${JSON.stringify(READ)})
    say(JSON.parse(await text(stdout)))
    process.exit()`
  return withFiles({ 'canary.txt': SECRET }, async (folder) => {
    const fd = openSync(join(folder, 'canary.txt'), 'r')
    try {
      return (await endOfParent(await startParent(folder, program, { at: AT, fd }))).said
    } finally {
      closeSync(fd)
    }
  })
}

describe.each(levelsHere)(`at %s (namespace: ${noNamespace ?? 'it holds here'})`, (level) => {
  it('no file is open that was open in the grader', async () => {
    expect(await readUnder('raw', level)).toBe('')
  })

  it('one is, where nothing closes it', async () => {
    expect(await readUnder('bare', level)).toBe(SECRET)
  })

  it('beyond the three streams nothing is open that anybody else has', async () => {
    const waits = `console.log('ready'); require('node:fs').readFileSync(0)`
    const node = await startNode(levelNamed(level), [...flagsAt(level), '-e', waits], RAW_LIMITS)
    try {
      await new Promise((resolve) => node.streams.stdout.once('data', resolve))
      const pid = node.pid() ?? 0
      const others = new Set(processes().flatMap((one) => (one === pid ? [] : [...openIn(one).values()])))
      const own = [...openIn(pid)].filter(([fd]) => fd > 2)
      expect(own.length).toBeGreaterThan(0)
      expect(own.filter(([, target]) => !NODES_OWN.includes(target) && others.has(target))).toEqual([])
      expect(own.filter(([, target]) => !NODES_OWN.includes(target) && target.startsWith('/'))).toEqual([])
    } finally {
      node.kill()
      await node.ended
    }
  })
})

function processes(): readonly number[] {
  return readdirSync('/proc').map(Number).filter(Number.isInteger)
}

/** What is open in a process, by its number there; nothing of one that is gone by now. */
function openIn(pid: number): ReadonlyMap<number, string> {
  try {
    const folder = `/proc/${pid}/fd`
    const all = readdirSync(folder).map((fd) => [Number(fd), readlinkSync(join(folder, fd))] as const)
    // What the kernel made for the process alone has a name that tells nothing.
    return new Map(all.filter(([, target]) => !target.startsWith('anon_inode:')))
  } catch {
    return new Map()
  }
}
