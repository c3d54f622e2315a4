/** Authority on one worker as seen from the run: how it is started, asked and ended, whatever state it is in. */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { Fault } from '../domain/fault.ts'
import { packageRoot } from '../load/package-root.ts'
import { spawnPatiently } from '../sandbox/spawn-patiently.ts'
import type { Answer, Task } from './task.ts'

export type WorkerProcess = {
  readonly ask: (task: Task, patienceMs: number) => Promise<Asked>
  /** Done when it is gone. It ends by itself as soon as nobody can ask it any more; if it does not, it is killed. */
  readonly end: () => Promise<void>
}

export type Asked =
  | { readonly kind: 'answered'; readonly answer: Answer }
  /** It is gone; how, in a few words. */
  | { readonly kind: 'ended'; readonly how: string }
  /** It is still there, and did not answer for as long as anybody should wait. */
  | { readonly kind: 'silent' }

/** Whoever has not said by then that it is ready never will. */
const READY_MS = 60_000
/** For what it still has to clean up. */
const GRACE_MS = 2000

/** One that ends while it is starting is started once more. `signal` ends the wait for room to start it in. */
export async function startWorker(signal: AbortSignal): Promise<WorkerProcess> {
  const first = await started(signal)
  if (first.kind === 'ready') return first.worker
  const second = signal.aborted ? first : await started(signal)
  if (second.kind === 'ready') return second.worker
  throw new Fault(
    'sandbox-unavailable',
    `A process that grades ended before it could begin (${second.how}).`,
    'See whether "npm run doctor" ends well, and whether there is memory enough for as many at once: --jobs 1 asks for one.',
  )
}

type Started =
  | { readonly kind: 'ready'; readonly worker: WorkerProcess }
  | { readonly kind: 'ended'; readonly how: string }

async function started(signal: AbortSignal): Promise<Started> {
  const child = await spawnPatiently(
    // What a worker prints is nobody's report; it would stand in the middle of ours.
    () =>
      fork(join(packageRoot, 'dist/batch-worker.js'), {
        execArgv: [],
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      }),
    signal,
  )
  // What cannot be sent to it is told where it is sent.
  child.on('error', () => {})
  const said = await nextOf(child, READY_MS, null)
  if (said.kind === 'message') return { kind: 'ready', worker: workerOf(child) }
  if (said.kind === 'silent') await end(child)
  return { kind: 'ended', how: howEnded(child) }
}

function workerOf(child: ChildProcess): WorkerProcess {
  return {
    ask: async (task, patienceMs) => {
      const said = await nextOf(child, patienceMs, task)
      switch (said.kind) {
        case 'message':
          return { kind: 'answered', answer: said.message }
        case 'ended':
          return { kind: 'ended', how: howEnded(child) }
        case 'silent':
          return said
      }
    },
    end: () => end(child),
  }
}

type Said =
  | { readonly kind: 'message'; readonly message: Answer }
  | { readonly kind: 'ended' }
  | { readonly kind: 'silent' }

/** The next thing that it says, after it was sent something. */
function nextOf(child: ChildProcess, patienceMs: number, sent: Task | null): Promise<Said> {
  return new Promise((resolve) => {
    const settle = (said: Said) => {
      clearTimeout(timer)
      child.off('message', heard)
      child.off('exit', ended)
      resolve(said)
    }
    const heard = (message: Answer) => settle({ kind: 'message', message })
    const ended = () => settle({ kind: 'ended' })
    const timer = setTimeout(() => settle({ kind: 'silent' }), patienceMs)
    child.on('message', heard)
    child.on('exit', ended)
    if (hasEnded(child)) ended()
    // One that cannot be sent to is about to be gone; its exit says how.
    else if (sent !== null) child.send(sent, () => {})
  })
}

async function end(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  const gone = once(child, 'exit')
  if (child.connected) child.disconnect()
  // SIGTERM would not reach one that is busy without end.
  const timer = setTimeout(() => child.kill('SIGKILL'), GRACE_MS)
  await gone
  clearTimeout(timer)
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null
}

function howEnded({ exitCode, signalCode }: ChildProcess): string {
  return signalCode ?? `exit code ${exitCode}`
}
