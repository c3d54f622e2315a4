/** Authority on having a class's folder to oneself: two runs in one folder would undo each other's work. */
import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
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

export function holdFolder({ path, unfinished }: ClassFolder): Held {
  // Of another name each time: a worker that outlives its run writes into none of ours.
  const room = randomUUID()
  const mine = `${unfinished}-${room}`
  try {
    makeFolder(path)
    // The sign is in it before it is where others look: whoever comes second finds it, however close behind.
    mkdirSync(join(mine, room), { recursive: true })
    writeFileSync(join(mine, SIGN), `${process.pid} ${hostname()} ${beginningOf(process.pid)}\n`)
    take(mine, { path, unfinished })
  } catch (cause) {
    remove(mine)
    if (cause instanceof Fault) throw cause
    throw unwritable({
      what: `${path} cannot be written to`,
      cause,
      elsewhere: 'Give a folder that you may write to: --out DIR.',
    })
  }
  return { workplace: join(unfinished, room), release: () => remove(unfinished) }
}

const SIGN = 'held-by'

/** A folder is never put over one that holds something, so of several who try only one is there. */
function take(mine: string, { path, unfinished }: Pick<ClassFolder, 'path' | 'unfinished'>): void {
  for (let tries = 1; ; tries += 1) {
    refuseHeld(path, unfinished)
    setAside(unfinished, `${mine}-before`)
    try {
      renameSync(mine, unfinished)
      return
    } catch (cause) {
      if (tries === 3) throw cause
    }
  }
}

/** What was left by one that is gone is moved away before it is removed: if it was another's by then, it is put back. */
function setAside(unfinished: string, before: string): void {
  try {
    renameSync(unfinished, before)
  } catch (cause) {
    if (reasonOf(cause) === 'ENOENT') return
    throw cause
  }
  if (holderIn(before) === null) remove(before)
  else renameSync(before, unfinished)
}

function refuseHeld(path: string, unfinished: string): void {
  const holder = holderIn(unfinished)
  if (holder === null) return
  const where = holder.host === hostname() ? '' : ` on ${holder.host}`
  throw new Fault(
    'usage',
    `${path} is being written to by another run (process ${holder.pid}${where}).`,
    `Wait until it is done, or give another --out. If no such run is going on, remove ${join(unfinished, SIGN)}.`,
  )
}

type Holder = { readonly pid: number; readonly host: string }

/** Who is at work there; null where there is nobody any more. */
function holderIn(unfinished: string): Holder | null {
  const [number, host = '', beginning = ''] = read(join(unfinished, SIGN)).split(/\s/)
  const pid = Number(number)
  if (!Number.isSafeInteger(pid) || pid <= 0) return null
  // Of another machine's processes nothing can be said from here.
  if (host !== hostname()) return { pid, host }
  // The number may be another program's by now; our own is not that of whoever came before us.
  const isGone = pid === process.pid || !isAlive(pid) || beginningOf(pid) !== beginning
  return isGone ? null : { pid, host }
}

/** When a process began, by the system's own count; empty where the system does not tell. */
function beginningOf(pid: number): string {
  const stat = read(`/proc/${pid}/stat`)
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
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

function remove(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 5 })
}
