/**
 * Authority on the workers: as many processes as are asked for, each with one submission at a time. A worker that ends by
 * itself takes one submission with it, which is given to another once; a second time it is told as a fault.
 */
import type { Answer, Task } from './task.ts'
import { startWorker, type WorkerProcess } from './worker-process.ts'

export type Pool = {
  /** A fault where no worker can be started at all: it stands in everybody's way. */
  readonly grade: (task: Task) => Promise<Answer>
  /** Afterwards no worker is left, and no student's code. */
  readonly close: () => Promise<void>
}

export type PoolOptions = {
  readonly workers: number
  /** Whoever has not answered after so long never will: far above what the limits of any assignment add up to. */
  readonly patienceMs: number
}

export function openPool({ workers, patienceMs }: PoolOptions): Pool {
  const closing = new AbortController()
  const living = new Set<WorkerProcess>()
  const idle: WorkerProcess[] = []
  let free = workers
  const waiting: (() => void)[] = []

  const begin = async () => {
    const worker = await startWorker(closing.signal)
    living.add(worker)
    return worker
  }
  const askOnce = async (task: Task) => {
    const worker = idle.pop() ?? (await begin())
    const asked = closing.signal.aborted ? null : await worker.ask(task, patienceMs)
    if (asked?.kind === 'answered') {
      idle.push(worker)
    } else {
      await worker.end()
      living.delete(worker)
    }
    return asked
  }
  const askTwice = async (task: Task): Promise<Answer> => {
    let how = ''
    for (let time = 1; time <= 2 && !closing.signal.aborted; time += 1) {
      const asked = await askOnce(task)
      if (asked?.kind === 'answered') return asked.answer
      if (asked?.kind === 'silent') return lost('did not answer')
      how = asked?.how ?? 'it was stopped'
    }
    return lost(`ended twice while it was at this submission (${how})`)
  }

  return {
    grade: async (task) => {
      if (free > 0) free -= 1
      else await new Promise<void>((resolve) => waiting.push(resolve))
      try {
        return await askTwice(task)
      } finally {
        const next = waiting.shift()
        if (next === undefined) free += 1
        else next()
      }
    },
    close: async () => {
      closing.abort()
      await Promise.all([...living].map((worker) => worker.end()))
    },
  }
}

function lost(what: string): Answer {
  return {
    kind: 'fault',
    code: 'unforeseen',
    message: `The process that was grading it ${what}.`,
    hint: 'Run the same command again: it tries this one again and leaves the others as they are. If it stays, please report it.',
  }
}
