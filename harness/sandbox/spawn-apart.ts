/** Authority on a process apart from ours: without our environment, in a group of its own, which can be ended as one. */
import { spawn, type ChildProcess } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { atInterruption } from './at-interruption.ts'
import { inheritedDescriptors } from './inherited-descriptors.ts'
import { spawnPatiently } from './spawn-patiently.ts'

export type Apart = ChildProcess & {
  readonly pid: number
  readonly stdin: Writable
  readonly stdout: Readable
  readonly stderr: Readable
}

export type ApartOptions = {
  readonly folder?: string | undefined
  /** All of it: nothing of ours is inherited. */
  readonly environment?: Readonly<Record<string, string | undefined>>
  /** What it can read from a fourth descriptor. */
  readonly fourth?: Uint8Array | null
  /** Ends it at Ctrl-C, which reaches our own group alone. */
  readonly end?: (started: Apart) => void
  /** It is not wanted any more. */
  readonly signal?: AbortSignal | undefined
}

/** Waits where the system has no room for it; rejects with the system's error where it cannot be started at all. */
export async function spawnApart(
  program: string,
  args: readonly string[],
  { folder, environment = {}, fourth = null, end = endGroup, signal }: ApartOptions = {},
): Promise<Apart> {
  const start = () =>
    spawn(program, args, {
      // Windows cannot start a process without this one; nothing else of ours is anybody's business in there.
      env:
        process.platform === 'win32'
          ? { SystemRoot: process.env['SystemRoot'], ...environment }
          : environment,
      cwd: folder,
      detached: process.platform !== 'win32',
      windowsHide: true,
      stdio: descriptors(fourth === null ? 3 : 4),
    })
  const started = await spawnPatiently(start, signal)
  if (!isApart(started)) throw new Error('a process was started without the streams that it was given')
  // What is gone cannot be written to; what that means is read from how it ended.
  started.stdin.on('error', () => {})
  if (fourth !== null) hand(started, fourth)
  closeStreams({ stdio: started.stdio.slice(fourth === null ? 3 : 4) })
  const forget = atInterruption(() => end(started))
  started.once('exit', forget)
  return started
}

/** So many pipes, and one that leads nowhere in the place of everything else that it would have open. */
function descriptors(pipes: number): ('pipe' | 'ignore')[] {
  const inherited = inheritedDescriptors()
  const length = Math.max(pipes, ...inherited.map((fd) => fd + 1))
  return Array.from({ length }, (_, fd) => (fd < pipes || inherited.includes(fd) ? 'pipe' : 'ignore'))
}

function isApart(started: ChildProcess): started is Apart {
  const { pid, stdin, stdout, stderr } = started
  return pid !== undefined && stdin !== null && stdout !== null && stderr !== null
}

function hand(started: Apart, bytes: Uint8Array): void {
  const stream = started.stdio[3]
  if (stream === null || stream === undefined || !('end' in stream)) return
  stream.on('error', () => {})
  stream.end(bytes)
}

type Streams = { readonly stdio: readonly (Readable | Writable | null | undefined)[] }

/** Ends the process and its whole group at once. */
export function endGroup(started: Apart): void {
  if (isRunning(started)) signalGroup(started)
  closeStreams(started)
}

/** Once it has ended, its number may be another process's. */
export function isRunning({ exitCode, signalCode }: Apart): boolean {
  return exitCode === null && signalCode === null
}

export function closeStreams({ stdio }: Streams): void {
  for (const stream of stdio) stream?.destroy()
}

function signalGroup(started: Apart): void {
  try {
    if (process.platform === 'win32') started.kill('SIGKILL')
    else process.kill(-started.pid, 'SIGKILL')
  } catch {
    // It ended at this very moment.
  }
}
