/** Authority on having a class's folder to oneself: two runs in one folder would undo each other's work. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { Fault } from '../domain/fault.ts'
import type { ClassFolder } from '../load/class-folder.ts'
import { makeFolder } from '../load/make-folder.ts'
import { reasonOf } from '../load/read-json.ts'
import { unwritable } from '../load/unwritable.ts'

export type Held = {
  /** For what is being graded; an earlier run that was killed left nothing of its own in it. */
  readonly workplace: string
  /** Leaves nothing of it behind. */
  readonly release: () => void
}

export function holdFolder(folder: ClassFolder): Held {
  const sign = join(folder.unfinished, 'held-by')
  try {
    makeFolder(folder.path)
    const holder = holderOf(sign)
    if (holder !== null) throw held(folder.path, sign, holder)
    rmSync(folder.unfinished, { recursive: true, force: true, maxRetries: 5 })
    mkdirSync(folder.unfinished)
    writeFileSync(sign, `${process.pid} ${hostname()}\n`, { flag: 'wx' })
  } catch (cause) {
    if (cause instanceof Fault) throw cause
    throw unwritable({
      what: `${folder.path} cannot be written to`,
      cause,
      elsewhere: 'Give a folder that you may write to: --out DIR.',
    })
  }
  return {
    workplace: folder.unfinished,
    release: () => rmSync(folder.unfinished, { recursive: true, force: true, maxRetries: 5 }),
  }
}

/** The number of the process that is at work there; null where there is none any more. */
function holderOf(sign: string): number | null {
  const [pid, host] = read(sign).split(/\s/)
  const number = Number(pid)
  if (!Number.isSafeInteger(number) || number <= 0 || number === process.pid) return null
  // Of another machine's processes nothing can be said from here.
  return host !== hostname() || isAlive(number) ? number : null
}

function read(sign: string): string {
  try {
    return readFileSync(sign, 'utf8')
  } catch {
    return ''
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return reasonOf(cause) === 'EPERM'
  }
}

function held(path: string, sign: string, pid: number): Fault {
  return new Fault(
    'usage',
    `${path} is being written to by another run (process ${pid}).`,
    `Wait until it is done, or give another --out. If no such run is going on, remove ${sign}.`,
  )
}
