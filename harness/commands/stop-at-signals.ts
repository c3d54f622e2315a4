/** Authority on ending long work when somebody asks for it, by Ctrl-C or from another program. */
export type Stopping = {
  readonly asked: AbortSignal
  /** Nothing is left to stop: from now on a signal ends the program as ever. Whoever was asked to end, ends by that signal. */
  readonly over: () => void
}

const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

export function stopAtSignals(): Stopping {
  const stopping = new AbortController()
  let by: NodeJS.Signals | null = null
  // A terminal and npm both pass Ctrl-C on: the second one must not end the ending.
  const stop = (signal: NodeJS.Signals) => {
    by = signal
    stopping.abort()
  }
  const forget = () => {
    for (const signal of ENDING) process.off(signal, stop)
  }
  for (const signal of ENDING) process.on(signal, stop)
  return {
    asked: stopping.signal,
    over: () => {
      forget()
      if (by !== null) process.kill(process.pid, by)
    },
  }
}
