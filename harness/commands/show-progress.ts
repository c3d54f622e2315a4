/** Authority on how the progress of a class is shown: a bar on a terminal, and a plain line now and then elsewhere. */
import type { Done, Progress } from '../batch/progress.ts'
import type { Context } from './context.ts'

/** Elsewhere than on a terminal, a line at most so often. */
const LINE_EVERY_MS = 10_000

type Shown = Progress & {
  /** How many came to what. */
  readonly counts: Readonly<Record<Done, number>>
  readonly hasBegun: () => boolean
}

export async function showProgress({ terminal, note }: Context): Promise<Shown> {
  const counts: Record<Done, number> = { graded: 0, kept: 0, settled: 0, fault: 0 }
  const shown = terminal === null ? lines(note) : await bar(terminal)
  let [all, done, startedAt, hasBegun] = [0, 0, performance.now(), false]
  const state = (): State => ({ all, done, counts, seconds: (performance.now() - startedAt) / 1000 })
  return {
    counts,
    begin: (students) => {
      ;[all, startedAt, hasBegun] = [students, performance.now(), true]
      shown.begin(state())
    },
    done: (how) => {
      counts[how] += 1
      done += 1
      shown.step(state())
    },
    end: shown.end,
    hasBegun: () => hasBegun,
  }
}

type State = {
  readonly all: number
  readonly done: number
  readonly counts: Readonly<Record<Done, number>>
  /** Since the first. */
  readonly seconds: number
}

type Display = {
  readonly begin: (state: State) => void
  readonly step: (state: State) => void
  readonly end: () => void
}

async function bar(terminal: NodeJS.WriteStream): Promise<Display> {
  const { default: progress } = await import('cli-progress')
  const one = new progress.SingleBar({
    format: '  {bar} {value} of {total} · {rate} · {left}',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
    stopOnComplete: false,
    gracefulExit: false,
    stream: terminal,
  })
  return {
    begin: (state) => one.start(state.all, 0, { rate: sayRate(state), left: sayLeft(state) }),
    step: (state) => one.update(state.done, { rate: sayRate(state), left: sayLeft(state) }),
    end: () => one.stop(),
  }
}

function lines(note: Context['note']): Display {
  let lastAt = 0
  return {
    begin: ({ all }) => {
      lastAt = performance.now()
      note(`Grading ${all} ${all === 1 ? 'student' : 'students'}.\n`)
    },
    step: (state) => {
      if (performance.now() - lastAt < LINE_EVERY_MS || state.done === state.all) return
      lastAt = performance.now()
      note(`${state.done} of ${state.all} done, ${sayRate(state)}, ${sayLeft(state)}\n`)
    },
    end: () => {},
  }
}

/** What was kept from an earlier run took no time, so it says nothing of the rate. */
function sayRate({ counts, seconds }: State): string {
  const graded = counts.graded + counts.fault
  return graded === 0 || seconds === 0 ? 'starting' : `${(graded / seconds).toFixed(1)} a second`
}

function sayLeft({ all, done, counts, seconds }: State): string {
  const graded = counts.graded + counts.fault
  if (graded === 0) return 'time left not known yet'
  const left = ((all - done) * seconds) / graded
  if (left < 1) return 'nearly done'
  return left < 90 ? `about ${Math.ceil(left)} s left` : `about ${Math.ceil(left / 60)} min left`
}
