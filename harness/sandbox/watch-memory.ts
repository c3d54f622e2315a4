/**
 * Authority on noticing that a process takes more memory than a call may that is about memory. The engine's limit is one of its
 * heap alone, and the system's (limit-process.ts) leaves room for the engine: in between, this looks at the process every few
 * milliseconds. An n × n matrix takes longer to fill than that.
 */
import { readMemory } from './read-memory.ts'

const EVERY_MS = 10

/** What a program that needs hardly any memory leaves lying about before the engine clears it away. */
const LEFT_ABOUT_MB = 32

export type MemoryWatch = { readonly hasExceeded: () => boolean; readonly stop: () => void }

/** Calls `onExceeded`, once, when the process has `memoryMb` more than it has by now. Sees nothing where the system tells nothing. */
export function watchMemory(pid: number | null, memoryMb: number, onExceeded: () => void): MemoryWatch {
  const begun = pid === null ? null : readMemory(pid)
  if (pid === null || begun === null) return { hasExceeded: () => false, stop: () => {} }
  const mostKb = begun.writableKb + 1024 * (memoryMb + LEFT_ABOUT_MB)
  let exceeded = false
  const timer = setInterval(() => {
    const present = readMemory(pid)
    if (present === null || present.writableKb <= mostKb) return
    exceeded = true
    clearInterval(timer)
    onExceeded()
  }, EVERY_MS)
  return { hasExceeded: () => exceeded, stop: () => clearInterval(timer) }
}
