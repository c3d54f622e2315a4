/** Authority on what is still done when Ctrl-C or another signal ends the command: what runs or lies apart goes with it. */
const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

const cleanups = new Set<() => void>()
const listening = new Set<string>()

/** Gives the way to forget it, once it has been done otherwise. */
export function atInterruption(cleanup: () => void): () => void {
  cleanups.add(cleanup)
  for (const signal of ENDING) {
    if (listening.has(signal)) continue
    listening.add(signal)
    process.once(signal, () => {
      listening.delete(signal)
      for (const clean of cleanups) clean()
      // Then we end as we would have, unless somebody else has a say in it.
      if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
    })
  }
  return () => cleanups.delete(cleanup)
}
