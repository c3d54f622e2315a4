/**
 * Authority on grading a class: everything that was handed in, as many at once as there are workers, each kept as soon as it is
 * known. What an earlier run kept under the same conditions stands, so a run that was ended anywhere goes on from there.
 */
import { renameSync } from 'node:fs'
import type { ClassRun } from '../domain/class-run.ts'
import { classFolder, type ClassFolder } from '../load/class-folder.ts'
import { orUnwritable } from '../load/unwritable.ts'
import { writeFileWhole } from '../load/write-file-whole.ts'
import { writeJson } from '../render/write-json.ts'
import { gradeStudent, type Desk } from './grade-student.ts'
import { holdFolder } from './hold-folder.ts'
import type { HandedIn } from './intake/handed-in.ts'
import { forgetClass, forgetStudent, makeClassFolders } from './keep-student.ts'
import { openPool } from './pool.ts'
import type { Progress } from './progress.ts'
import { refuseOtherClass } from './refuse-other-class.ts'
import { sweepFolder } from './sweep-folder.ts'
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
  /** Whether the results of others are removed. */
  readonly removeOthers: boolean
}

/** When `stop` is aborted it ends early and well: what is kept stays, what is under way leaves nothing. */
export async function runClass(work: ClassWork, progress: Progress, stop: AbortSignal): Promise<void> {
  const folder = classFolder(work.out)
  const held = holdFolder(folder)
  try {
    await refuseOtherClass(work.out, work.run, { handedIn: work.handedIn, remove: work.removeOthers })
    await orUnwritable(
      {
        what: `The class cannot be written to ${work.out}`,
        elsewhere: 'Give a folder with more room: --out DIR.',
      },
      async () => {
        begin(work, folder)
        await gradeAll(work, { folder, workplace: held.workplace }, progress, stop)
        if (!stop.aborted) renameSync(folder.unfinishedRun, folder.run)
      },
    )
  } finally {
    held.release()
  }
}

/** What is said of the whole class is gone before anything of it changes, and is said again once everybody is done. */
function begin({ run, fresh, handedIn }: ClassWork, folder: ClassFolder): void {
  forgetClass(folder)
  writeFileWhole(folder.unfinishedRun, writeJson(run))
  makeClassFolders(folder)
  sweepFolder(folder)
  if (fresh) for (const { student } of handedIn) forgetStudent(folder, student.id)
}

async function gradeAll(
  work: ClassWork,
  place: Pick<Desk, 'folder' | 'workplace'>,
  progress: Progress,
  stop: AbortSignal,
): Promise<void> {
  const pool = openPool(work)
  // The first who cannot go on ends it for all: what stands in their way stands in everybody's.
  const failure = new AbortController()
  const ended = AbortSignal.any([stop, failure.signal])
  const close = () => void pool.close()
  ended.addEventListener('abort', close, { once: true })
  const desk: Desk = { ...work, ...place, pool }
  const next = work.handedIn[Symbol.iterator]()
  const atWork = async () => {
    for (const one of next) {
      const done = ended.aborted ? null : await gradeStudent(one, desk, ended)
      if (done === null) return
      progress.done(done)
    }
  }
  progress.begin(work.handedIn.length)
  try {
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
  }
}
