/** Authority on a process apart from ours: without our environment, in a group of its own, which can be ended as one. */
import { spawn, type ChildProcessByStdio } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'

export type Apart = ChildProcessByStdio<Writable, Readable, Readable>

export function spawnApart(program: string, args: readonly string[], folder: string | undefined): Apart {
  passSignalsOn()
  const started: Apart = spawn(program, args, {
    // Windows cannot start a process without this one; nothing else of ours is anybody's business in there.
    env: process.platform === 'win32' ? { SystemRoot: process.env['SystemRoot'] } : {},
    cwd: folder,
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  running.add(started)
  started.once('exit', () => running.delete(started))
  started.once('error', () => running.delete(started))
  return started
}

const running = new Set<Apart>()
const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const listening = new Set<string>()

/** Ctrl-C reaches our own group alone: whatever runs apart is ended too, and then we end as we would have. */
function passSignalsOn(): void {
  for (const signal of ENDING) {
    if (listening.has(signal)) continue
    listening.add(signal)
    process.once(signal, () => {
      listening.delete(signal)
      running.forEach(endGroup)
      if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
    })
  }
}

/** Ends the process and its whole group at once. */
export function endGroup(started: Apart): void {
  const { pid, exitCode, signalCode } = started
  // Once it has ended, its number may be another process's.
  if (pid !== undefined && exitCode === null && signalCode === null) signalGroup(started, pid)
  for (const stream of [started.stdin, started.stdout, started.stderr]) stream.destroy()
}

function signalGroup(started: Apart, pid: number): void {
  try {
    if (process.platform === 'win32') started.kill('SIGKILL')
    else process.kill(-pid, 'SIGKILL')
  } catch {
    // It ended at this very moment.
  }
}
