/** Authority on one run of esbuild: a process of its own, the file on its standard input, its time, memory and output limited. */
import { setTimeout as pause } from 'node:timers/promises'
import { Fault } from '../domain/fault.ts'
import { esbuildBinary } from './esbuild-binary.ts'
import { runTool, type ToolRun } from './run-tool.ts'
import { noRoom, PAUSES_MS } from './spawn-patiently.ts'
import { mayBeUsedUp, withinLimits } from './within-limits.ts'

export type Room = { readonly limitMs: number; readonly mostOutput: number }

export const FILE_MS = 5000
/** Of compiled code and its map. */
export const MOST_OUTPUT: number = 8 * 1024 * 1024
/** Of address space, of which the compiler takes more than a gigabyte before it reads anything. */
const MOST_KIB = 3 * 1024 * 1024

/** Waits where the system has no room for it, and runs it again if somebody else ended it. */
export async function runCompiler(args: readonly string[], input: string, room: Room): Promise<ToolRun> {
  const compiler = withinLimits({ program: esbuildBinary(), args }, { ...room, mostKib: MOST_KIB })
  const attempt = () => whereThereIsRoom(() => runTool({ ...compiler, ...room, input }))
  const first = await attempt()
  const run = isEndedFromOutside(first, room) ? await attempt() : first
  if (run.kind !== 'ended' || run.signal === null || isOutOfMemory(run)) return run
  if (isEndedFromOutside(run, room)) throw endedFromOutside(run.signal)
  return { kind: 'out-of-time', stdout: run.stdout }
}

async function whereThereIsRoom(attempt: () => Promise<ToolRun>): Promise<ToolRun> {
  for (const ms of PAUSES_MS) {
    const run = await attempt()
    if (!hadNoRoom(run)) return run
    await pause(ms)
  }
  const last = await attempt()
  if (hadNoRoom(last)) throw noRoom('no more threads may be started', null)
  return last
}

/** The compiler started, and did not get the threads that it needs: its runtime says so, whatever it was to compile. */
function hadNoRoom(run: ToolRun): boolean {
  return (
    run.kind === 'ended' &&
    run.code === 2 &&
    /failed to create new OS thread|errno=11|pthread_create/.test(run.stderr)
  )
}

type Ended = Extract<ToolRun, { kind: 'ended' }>

/** Neither we nor its own limits did it: the system was short of memory, or somebody was in a hurry. */
function isEndedFromOutside(run: ToolRun, { limitMs }: Room): boolean {
  if (run.kind !== 'ended' || run.signal === null || isOutOfMemory(run)) return false
  return run.signal !== 'SIGXCPU' && !(run.signal === 'SIGKILL' && mayBeUsedUp(run.ms, limitMs))
}

function isOutOfMemory({ stderr }: Ended): boolean {
  return stderr.includes('out of memory')
}

function endedFromOutside(signal: string): Fault {
  return new Fault(
    'sandbox-unavailable',
    `The compiler was ended twice from outside, by ${signal}, before it was done.`,
    'A system that is short of memory ends programs in this way. End programs that you do not need, and try again.',
  )
}
