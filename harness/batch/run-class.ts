/**
 * Authority on grading a class: everything that was handed in, as many at once as there are workers, each kept as soon as it is
 * known. What an earlier run kept under the same conditions stands, so a run that was ended anywhere goes on from there.
 */
import type { ClassRun } from '../domain/class-run.ts'
import { classFolder } from '../load/class-folder.ts'
import { writeFileWhole } from '../load/write-file-whole.ts'
import { writeJson } from '../render/write-json.ts'
import { gradeStudent, type Desk } from './grade-student.ts'
import { holdFolder } from './hold-folder.ts'
import type { HandedIn } from './intake/handed-in.ts'
import { forgetClass, forgetStudent, makeClassFolders } from './keep-student.ts'
import { openPool } from './pool.ts'
import type { Progress } from './progress.ts'
import type { Terms } from './task.ts'

export type ClassWork = {
  /** Where everything is written. */
  readonly out: string
  readonly run: ClassRun
  /** Those of this shard. */
  readonly handedIn: readonly HandedIn[]
  readonly terms: Terms
  readonly workers: number
  readonly patienceMs: number
  /** Whether what an earlier run kept is found out again. */
  readonly fresh: boolean
}

/** When `stop` is aborted it ends early and well: what is kept stays, what is under way leaves nothing. */
export async function runClass(work: ClassWork, progress: Progress, stop: AbortSignal): Promise<void> {
  const folder = classFolder(work.out)
  const held = holdFolder(folder)
  const pool = openPool(work)
  // The first who cannot go on ends it for all: what stands in their way stands in everybody's.
  const failure = new AbortController()
  const ended = AbortSignal.any([stop, failure.signal])
  const close = () => void pool.close()
  ended.addEventListener('abort', close, { once: true })
  try {
    makeClassFolders(folder)
    forgetClass(folder)
    writeFileWhole(folder.run, writeJson(work.run))
    if (work.fresh) for (const { student } of work.handedIn) forgetStudent(folder, student.id)
    const desk: Desk = { ...work, folder, pool, workplace: held.workplace }
    progress.begin(work.handedIn.length)
    const next = work.handedIn[Symbol.iterator]()
    const atWork = async () => {
      for (const one of next) {
        const done = ended.aborted ? null : await gradeStudent(one, desk, ended)
        if (done === null) return
        progress.done(done)
      }
    }
    // One more than there are workers: while they grade, the next submission is laid out for whoever is done first.
    const hands = Array.from({ length: work.workers + 1 }, () =>
      atWork().catch((error) => failure.abort(error)),
    )
    await Promise.all(hands)
    if (failure.signal.aborted) throw failure.signal.reason
  } finally {
    progress.end()
    ended.removeEventListener('abort', close)
    await pool.close()
    held.release()
  }
}
