/** Authority on a process that the system has no room for just now: we wait for room, and say what we saw if there never is. */
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { Fault } from '../domain/fault.ts'

/** Ten seconds in all. */
export const PAUSES_MS: readonly number[] = [50, 100, 200, 400, 750, 1500, 3000, 4000]

const NO_ROOM: Readonly<Record<string, string>> = {
  EAGAIN: 'no more processes may be started',
  ENOMEM: 'the memory is used up',
  EMFILE: 'no more files may be opened by one process',
  ENFILE: 'no more files may be opened on this machine',
}

/**
 * `start` spawns one; it is called again where there was no room. What comes back is running: none of its events has come yet.
 * What waiting does not cure is thrown as it came.
 */
export async function spawnPatiently<Started extends ChildProcess>(
  start: () => Started,
  signal?: AbortSignal,
): Promise<Started> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await spawned(start)
    } catch (cause) {
      const why = whyNoRoom(cause)
      if (why === null) throw cause
      const ms = PAUSES_MS[tries]
      // Whoever does not want it any more need not wait for it.
      if (ms === undefined || signal?.aborted === true) throw noRoom(why, cause)
      await pause(ms, undefined, { signal }).catch(() => {})
    }
  }
}

async function spawned<Started extends ChildProcess>(start: () => Started): Promise<Started> {
  const started = start()
  await once(started, 'spawn')
  return started
}

function whyNoRoom(cause: unknown): string | null {
  if (!(cause instanceof Error) || !('code' in cause)) return null
  const code = String(cause.code)
  const why = NO_ROOM[code]
  return why === undefined ? null : `${why}, ${code}`
}

export function noRoom(why: string, cause: unknown): Fault {
  return new Fault(
    'sandbox-unavailable',
    `A process could not be started in ten seconds of trying (${why}).`,
    'End programs that you do not need, look at your limits with "ulimit -a", and try again.',
    { cause },
  )
}
