/** Authority on what is still done when Ctrl-C or another signal ends the command: what runs or lies apart goes with it. */
const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

const cleanups = new Set<() => void>()

/** Gives the way to forget it, once it has been done otherwise. */
export function atInterruption(cleanup: () => void): () => void {
  // Nothing to clean: then a signal ends us at once, also in the middle of a long calculation.
  if (cleanups.size === 0) for (const signal of ENDING) process.on(signal, endBy)
  cleanups.add(cleanup)
  return () => {
    cleanups.delete(cleanup)
    if (cleanups.size === 0) stopListening()
  }
}

/** A terminal and npm both pass Ctrl-C on: the second one must not end the cleaning. */
function endBy(signal: NodeJS.Signals): void {
  cleanUpNow()
  // Then we end as we would have, unless somebody else has a say in it.
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
}

/** For whoever ends at once and not by a signal. */
export function cleanUpNow(): void {
  for (const clean of cleanups) {
    try {
      clean()
    } catch {
      // What cannot be cleaned up keeps nothing else from it.
    }
  }
  cleanups.clear()
  stopListening()
}

function stopListening(): void {
  for (const signal of ENDING) process.off(signal, endBy)
}
