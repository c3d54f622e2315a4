/** Authority on Node as a process at some level of isolation: how it is started, how it ended, how it is ended. */
import { constants } from 'node:os'
import type { Level, Wrapped } from './isolation/level.ts'
import { closeStreams, endGroup, isRunning, spawnApart, type Apart } from './spawn-apart.ts'

const MOST_STDERR = 64 * 1024

export type Ending = { readonly code: number | null; readonly signal: string | null }

export type NodeProcess = {
  readonly streams: Pick<Apart, 'stdin' | 'stdout' | 'stderr'>
  readonly ended: Promise<Ending>
  /** The last of what the engine itself said, for example when memory ran out. */
  readonly stderr: () => string
  /** Its number, where the system can limit it by that. */
  readonly pid: () => number | null
  /** Ends it and everything that it started, at once. */
  readonly kill: () => void
}

export async function startNode(level: Level, args: readonly string[]): Promise<NodeProcess> {
  refuseDebugger()
  const wrapped = level.wrap(args)
  const end = (started: Apart) => endInside(started, level, wrapped)
  const started = await spawnApart(wrapped.program, wrapped.args, {
    folder: process.platform === 'win32' ? undefined : '/',
    fourth: wrapped.fourth,
    end,
  })
  let stderr = ''
  started.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-MOST_STDERR)
  })
  const ended = new Promise<Ending>((resolve) => {
    started.once('exit', (code, signal) => resolve(endingOf(code, signal, level)))
  })
  return {
    streams: started,
    ended,
    stderr: () => stderr,
    pid: () => (isRunning(started) ? level.innermost(started.pid) : null),
    kill: () => end(started),
  }
}

/** SIGUSR1 opens a debugger in any Node process that does not listen for it, and a child may send signals. */
function refuseDebugger(): void {
  if (process.platform !== 'win32' && process.listenerCount('SIGUSR1') === 0) process.on('SIGUSR1', () => {})
}

/** What wraps Node is left to end by itself where it can: it sees to it that nothing of Node's remains. */
function endInside(started: Apart, level: Level, { end }: Wrapped): void {
  end?.()
  const inner = isRunning(started) ? level.innermost(started.pid) : null
  if (inner === null || inner === started.pid || !isKilled(inner)) return endGroup(started)
  closeStreams(started)
}

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
