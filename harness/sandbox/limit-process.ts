/**
 * Authority on the limits that the system itself keeps for a process. Node's own limit is one of its heap alone: what an
 * ArrayBuffer holds is not in there.
 */
import { readFileSync } from 'node:fs'
import { Fault } from '../domain/fault.ts'
import { findProgram } from './isolation/find-program.ts'
import { readMemory } from './read-memory.ts'
import { runTool } from './run-tool.ts'

export type ProcessLimits = {
  readonly memoryMb: number
  readonly cpuSeconds: number
  /** No more than it needs, for a call that is about memory. */
  readonly isTight?: boolean
}

/** What the engine may still reserve for itself: stacks and arenas of its own threads. */
const RESERVE_MB = 512

/**
 * Of what it can write to. Measured on Node 20: while a program goes on making new arrays and letting go of them, 10 to 25 MB of
 * what it has no use for any more. See watch-memory.ts for what is done before this is reached.
 */
const TIGHT_RESERVE_MB = 96

/**
 * From here on, it gets `memoryMb` more memory than it has reserved by now, no file with content, no dump of its memory, and so
 * much time of the processor, should nobody be left to end it. Does nothing where the system has no such limits.
 */
export async function limitProcess(pid: number | null, limits: ProcessLimits): Promise<void> {
  const program = findProgram('prlimit')
  const present = pid === null ? null : presentOf(pid)
  if (program === null || present === null) return
  const most = {
    as: 1024 * (present.reservedKb + 1024 * (limits.memoryMb + RESERVE_MB)),
    data: limits.isTight
      ? 1024 * (present.writableKb + 1024 * (limits.memoryMb + TIGHT_RESERVE_MB))
      : Infinity,
    cpu: limits.cpuSeconds,
    fsize: 0,
    core: 0,
    nofile: 64,
  }
  const args = LIMITED.map(
    ([name, line]) => [name, Math.min(most[name], hardOf(line, present.limits))] as const,
  )
    .filter(([, limit]) => Number.isFinite(limit))
    .map(([name, limit]) => `--${name}=${limit}`)
  const run = await runTool({
    program,
    args: [`--pid=${pid}`, ...args],
    limitMs: 5000,
    mostOutput: 1000,
  })
  if (run.kind === 'ended' && run.code === 0) return
  // One that has ended meanwhile needs no limits; how it ended is found out elsewhere.
  if (pid === null || presentOf(pid) === null) return
  const why = run.kind === 'ended' ? run.stderr.trim().split('\n')[0] : run.kind
  throw new Fault(
    'sandbox-unavailable',
    `The process for student code could not be limited (prlimit: ${why}).`,
    'Try "prlimit --version", and look at the limits of this machine with "ulimit -a".',
  )
}

/** As prlimit calls them, and as Linux does. */
const LIMITED = [
  ['as', 'Max address space'],
  ['data', 'Max data size'],
  ['cpu', 'Max cpu time'],
  ['fsize', 'Max file size'],
  ['core', 'Max core file size'],
  ['nofile', 'Max open files'],
] as const

/** Nobody but root may go beyond what somebody has set already. */
function hardOf(line: string, limits: string): number {
  const [, hard] = new RegExp(`^${line} +\\S+ +(\\d+)`, 'm').exec(limits) ?? []
  return hard === undefined ? Infinity : Number(hard)
}

type Present = { readonly reservedKb: number; readonly writableKb: number; readonly limits: string }

/** What it has by now, and its limits; null where nothing says so, or it is there no more. */
function presentOf(pid: number): Present | null {
  try {
    const limits = readFileSync(`/proc/${pid}/limits`, 'utf8')
    const size = readMemory(pid)
    return size && { ...size, limits }
  } catch {
    return null
  }
}
