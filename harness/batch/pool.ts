/**
 * Authority on the workers: as many processes as are asked for, each with one submission at a time. A worker that ends by
 * itself takes one submission with it, which is given to another once; a second time it is told as a fault.
 */
import { join } from 'node:path'
import workerpool from 'workerpool'
import { packageRoot } from '../load/package-root.ts'
import type { Answer, Task } from './task.ts'

export type Pool = {
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
  const pool = workerpool.pool(join(packageRoot, 'dist/batch-worker.js'), {
    workerType: 'process',
    maxWorkers: workers,
    // What a worker prints is nobody's report; it would stand in the middle of ours.
    emitStdStreams: true,
    workerTerminateTimeout: 2000,
  })
  const ask = async (task: Task): Promise<Answer> => {
    const answer: Answer = await pool.exec<(task: Task) => Answer>('grade', [task]).timeout(patienceMs)
    return answer
  }
  let closing: Promise<unknown> | null = null
  return {
    grade: async (task) => {
      try {
        return await ask(task)
      } catch (error) {
        if (!(error instanceof workerpool.TerminateError)) return lost('did not answer')
      }
      return ask(task).catch(() => lost('ended twice while it was at this submission'))
    },
    close: async () => {
      closing ??= Promise.resolve(pool.terminate(true))
      await closing
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
