/** Authority on Node as a process at some level of isolation: how it is started, how it ended, how it is ended. */
import { constants } from 'node:os'
import type { Level } from './isolation/level.ts'
import type { ProcessLimits } from './limit-process.ts'
import { closeStreams, endGroup, isRunning, spawnApart, type Apart } from './spawn-apart.ts'

const MOST_STDERR = 64 * 1024

export type Ending = { readonly code: number | null; readonly signal: string | null }

export type NodeProcess = {
  readonly streams: Pick<Apart, 'stdin' | 'stdout' | 'stderr'>
  readonly ended: Promise<Ending>
  /** The signal by which it is ended if it uses too much memory; null where the engine says so itself. */
  readonly memorySignal: string | null
  /** The last of what the engine itself said, for example when memory ran out. */
  readonly stderr: () => string
  /** Its number, where the system can limit it by that. */
  readonly pid: () => number | null
  /** Ends it and everything that it started, at once. */
  readonly kill: () => void
}

/** `limits` are for whatever cannot be limited once it runs. */
export async function startNode(
  level: Level,
  args: readonly string[],
  limits: ProcessLimits,
): Promise<NodeProcess> {
  refuseDebugger()
  const { program, args: whole, environment, fourth, end } = level.wrap(args, limits)
  let removed: Promise<unknown> | null = null
  const kill = (process: Apart) => {
    // Once, however often it is asked for: whoever waits for its end waits for all of it.
    if (end !== null && isRunning(process)) removed ??= end()
    endInside(process, level)
  }
  const folder = process.platform === 'win32' ? undefined : '/'
  const started = await spawnApart(program, whole, { folder, environment, fourth, end: kill })
  let stderr = ''
  started.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-MOST_STDERR)
  })
  const ended = new Promise<Ending>((resolve) => {
    started.once('exit', (code, signal) => {
      void Promise.resolve(removed).then(() => resolve(endingOf(code, signal, level)))
    })
  })
  return {
    streams: started,
    ended,
    stderr: () => stderr,
    pid: () => (isRunning(started) ? level.innermost(started.pid) : null),
    memorySignal: level.memorySignal,
    kill: () => kill(started),
  }
}

/** SIGUSR1 opens a debugger in any Node process that does not listen for it, and a child may send signals. */
function refuseDebugger(): void {
  if (process.platform !== 'win32' && process.listenerCount('SIGUSR1') === 0) process.on('SIGUSR1', () => {})
}

/** What wraps Node is left to end by itself where it can: it sees to it that nothing of Node's remains. */
function endInside(started: Apart, level: Level): void {
  const inner = isRunning(started) ? level.innermost(started.pid) : null
  if (inner === null || inner === started.pid || !isKilled(inner)) return endGroup(started)
  closeStreams(started)
  // It has nothing left to wait for.
  const timer = setTimeout(() => endGroup(started), WRAPPER_MS)
  started.once('exit', () => clearTimeout(timer))
}

const WRAPPER_MS = 2000

function isKilled(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL')
  } catch {
    return false
  }
}

const SIGNALS = new Map(Object.entries(constants.signals).map(([name, number]) => [number, name]))

/** A program around Node passes a signal on as an exit code above 128, as shells do. */
function endingOf(code: number | null, signal: string | null, { name }: Level): Ending {
  const passedOn = name === 'process' || code === null ? undefined : SIGNALS.get(code - 128)
  return passedOn === undefined ? { code, signal } : { code: null, signal: passedOn }
}
