/** Authority on a process apart from ours: without our environment, in a group of its own, which can be ended as one. */
import { spawn, type ChildProcessByStdio } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { atInterruption } from './at-interruption.ts'

export type Apart = ChildProcessByStdio<Writable, Readable, Readable>

export function spawnApart(program: string, args: readonly string[], folder: string | undefined): Apart {
  const started: Apart = spawn(program, args, {
    // Windows cannot start a process without this one; nothing else of ours is anybody's business in there.
    env: process.platform === 'win32' ? { SystemRoot: process.env['SystemRoot'] } : {},
    cwd: folder,
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  // Ctrl-C reaches our own group alone.
  const forget = atInterruption(() => endGroup(started))
  started.once('exit', forget)
  started.once('error', forget)
  return started
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
