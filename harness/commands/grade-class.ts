/** Authority on grading one class, from what was handed in to the last record of it. */
import { basisOf } from '../batch/basis.ts'
import type { Intake } from '../batch/intake/handed-in.ts'
import type { Roster } from '../batch/intake/roster/roster.ts'
import { runClass } from '../batch/run-class.ts'
import { isInShard } from '../batch/shard.ts'
import type { Terms } from '../batch/task.ts'
import type { Assignment } from '../domain/assignment.ts'
import type { ClassRun } from '../domain/class-run.ts'
import { isFreshId } from '../domain/fresh-id.ts'
import { pointsOf } from '../domain/points-of.ts'
import { asNonEmpty } from '../domain/value.ts'
import type { BatchArguments } from './batch-arguments.ts'
import type { Context } from './context.ts'
import { sayDone, sayStopped } from './say-class.ts'
import { showProgress } from './show-progress.ts'
import { stopAtSignals } from './stop-at-signals.ts'

export type ClassJob = {
  readonly args: BatchArguments
  readonly assignment: Assignment
  readonly intake: Pick<Intake, 'summary' | 'handedIn'>
  readonly roster: Roster | null
  readonly terms: Terms
  readonly shard: ClassRun['shard']
  readonly workers: number
  readonly out: string
}

/** How many a failure of ours kept from being graded. Where somebody asked it to stop, the program ends by that signal. */
export async function gradeClass(job: ClassJob, context: Context): Promise<number> {
  const { args, assignment, intake, terms, shard, workers, out } = job
  const run: ClassRun = await runOf(job)
  const handedIn = intake.handedIn.filter(({ student }) => isInShard(student.id, shard))
  const patienceMs = 10 * assignment.limits.totalMs + 300_000
  const { fresh, 'remove-others': removeOthers } = args
  const work = { out, run, handedIn, terms, workers, patienceMs, fresh, removeOthers }
  const progress = await showProgress(context)
  const stopping = stopAtSignals()
  const stopped = () => sayStopped(progress.counts, { students: handedIn.length, out, fresh })
  try {
    await runClass(work, progress, stopping.asked)
    if (stopping.asked.aborted) context.note(stopped())
  } catch (failure) {
    if (progress.hasBegun()) context.note(stopped())
    throw failure
  } finally {
    stopping.over()
  }
  context.note(sayDone(progress.counts))
  return progress.counts.fault
}

async function runOf({ args, assignment, intake, roster, terms, shard }: ClassJob): Promise<ClassRun> {
  const { id, title, entryFile, passMark, stages } = assignment
  return {
    schemaVersion: 1,
    assignment: {
      id,
      title,
      entryFile,
      passMark,
      possible: pointsOf(stages),
      stages: asNonEmpty(stages.map((stage) => ({ id: stage.id, call: stage.call, points: stage.points }))),
    },
    basis: await basisOf({ ...terms, seed: terms.seed ?? undefined }),
    freshVectors: stages.flatMap(({ vectors }) => vectors).filter((vector) => isFreshId(vector.id)).length,
    hintDepth: args.hint < assignment.hintDepth ? args.hint : assignment.hintDepth,
    roster: roster?.digest ?? null,
    intake: intake.summary,
    students: intake.handedIn.length,
    missing: args.missing,
    shard,
  }
}
