/**
 * Authority on what whoever started us has left open for every process after us: a lock ("flock 200"), a log, a pipe of a build.
 * Node keeps the first seventeen descriptors to itself and no others, and no level of isolation takes an open file away.
 */
import { readdirSync, readFileSync } from 'node:fs'

const CLOSED_ON_START = 0o2000000

/** Their numbers, beyond the three that are anyone's; none where the system does not tell. */
export function inheritedDescriptors(): readonly number[] {
  known ??= look()
  return known
}

let known: readonly number[] | null = null

function look(): readonly number[] {
  try {
    const open = readdirSync('/proc/self/fd').map(Number)
    return open.filter((fd) => fd > 2 && isPassedOn(fd))
  } catch {
    return []
  }
}

/** One of them is the list's own, and closed by now. */
function isPassedOn(fd: number): boolean {
  try {
    const [, flags = ''] = /^flags:\s+([0-7]+)$/m.exec(readFileSync(`/proc/self/fdinfo/${fd}`, 'utf8')) ?? []
    return (Number.parseInt(flags, 8) & CLOSED_ON_START) === 0
  } catch {
    return false
  }
}
