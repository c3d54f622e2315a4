/** Authority on what one `batch` does: read what came in, grade it, and say what came of the class. */
import { basename, join, resolve } from 'node:path'
import { basisOf } from '../batch/basis.ts'
import { readIntake } from '../batch/intake/read-intake.ts'
import { readRoster } from '../batch/intake/roster/read-roster.ts'
import type { Roster } from '../batch/intake/roster/roster.ts'
import type { Intake } from '../batch/intake/handed-in.ts'
import { runClass } from '../batch/run-class.ts'
import { isInShard, readShard } from '../batch/shard.ts'
import type { Terms } from '../batch/task.ts'
import type { Assignment } from '../domain/assignment.ts'
import type { ClassRun } from '../domain/class-run.ts'
import { Fault } from '../domain/fault.ts'
import { isFreshId } from '../domain/fresh-id.ts'
import { pointsOf } from '../domain/points-of.ts'
import { asNonEmpty } from '../domain/value.ts'
import { loadAsked } from '../load-asked.ts'
import { findAssignment } from '../load/find-assignment.ts'
import { readRun } from '../load/read-class.ts'
import { loadManifest } from '../load/load-assignment.ts'
import { isInside } from '../sandbox/is-inside.ts'
import { chooseLevel } from '../sandbox/isolation/choose-level.ts'
import type { BatchArguments } from './batch-arguments.ts'
import type { Context, ExitCode } from './context.ts'
import { finishClass } from './finish-class.ts'
import { sayWeaker } from './isolation-option.ts'
import { refuseOffRoster } from './refuse-off-roster.ts'
import { refuseEmptySeed } from './seed-option.ts'
import { sayDone, SEEDED, sayIntake, sayShard, sayStopped } from './say-class.ts'
import { showProgress } from './show-progress.ts'
import { stopAtSignals } from './stop-at-signals.ts'

export async function batchClass(args: BatchArguments, context: Context): Promise<ExitCode> {
  refuseEmptySeed(args.seed)
  const workers = countOf(args.jobs)
  // What the class is compared with at the end is looked at before the work.
  if (args.since !== undefined) await readRun(args.since)
  const shard = args.shard === undefined ? null : readShard(args.shard)
  const folder = await findAssignment(args.assignment, resolve(args.assignments))
  const manifest = await loadManifest(folder)
  const assignment = await loadAsked(folder, manifest, { stage: undefined, seed: args.seed })
  const out = resolve(args.out ?? join('reports', manifest.id))
  refuseWithin(resolve(args.intake), out)
  refuseItself(out, args.since)
  const terms = await termsOf(args, folder, context)
  const roster = args.roster === undefined ? null : await readRoster(resolve(args.roster))
  const intake = await readIntake(resolve(args.intake), {
    entryFile: assignment.entryFile,
    assignmentIds: [manifest.id, basename(folder)],
    form: args.form ?? null,
    pattern: args.pattern ?? null,
    slug: args.slug ?? null,
    classroom: args.classroom ?? null,
    roster,
  })
  try {
    context.note(sayIntake(intake))
    refuseOffRoster(intake, args.roster, args.missing)
    if (args.seed !== undefined && assignment.quiz === null) context.note(SEEDED)
    const run: ClassRun = await runOf({ args, assignment, intake, roster, terms, shard })
    const handedIn = intake.handedIn.filter(({ student }) => isInShard(student.id, shard))
    const patienceMs = 10 * manifest.limits.totalMs + 300_000
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
    if (shard === null) return await finishClass({ ...args, out }, context)
    context.note(sayShard(shard, out))
    return progress.counts.fault > 0 ? 2 : 0
  } finally {
    await intake.close()
  }
}

function refuseWithin(intake: string, out: string): void {
  if (!isInside(out, intake)) return
  throw new Fault(
    'usage',
    `${out} lies in what was handed in, and the next run would take it for a submission.`,
    'Give a folder elsewhere: --out DIR.',
  )
}

/** What is there is replaced by what is found out now, so there is nothing left to compare with. */
function refuseItself(out: string, since: string | undefined): void {
  if (since === undefined || resolve(since) !== out) return
  throw new Fault(
    'usage',
    `--since and --out are the same folder, ${out}.`,
    'Copy the folder first and give the copy to --since, or give another --out.',
  )
}

function countOf(jobs: number): number {
  if (Number.isSafeInteger(jobs) && jobs >= 1 && jobs <= 1024) return jobs
  throw new Fault(
    'usage',
    `--jobs was given "${jobs}", and how many submissions are graded at once is a number from 1 to 1024.`,
    'Leave it out: there is one for each core then.',
  )
}

/** Whoever grades a class runs the code of many strangers, so the weakest level is used only where that is wanted. */
async function termsOf(args: BatchArguments, folder: string, context: Context): Promise<Terms> {
  const choice = await chooseLevel(args.isolation)
  const isolation = choice.level.name
  if (isolation === 'process' && !args['allow-weak-isolation']) {
    const why = choice.weakerBecause === null ? '' : ` (${choice.weakerBecause})`
    throw new Fault(
      'sandbox-unavailable',
      `A class would be graded at the level "process", which is no sandbox of the operating system's${why}.`,
      'Install bubblewrap, for example with "apt-get install bubblewrap", or add --allow-weak-isolation. SECURITY.md says what that level keeps in and what it does not.',
    )
  }
  context.note(sayWeaker({ isolation, weakerBecause: choice.weakerBecause }))
  return { folder, seed: args.seed ?? null, isolation, depth: args.hint, types: args.types }
}

type Asked = {
  readonly args: BatchArguments
  readonly assignment: Assignment
  readonly intake: Intake
  readonly roster: Roster | null
  readonly terms: Terms
  readonly shard: ClassRun['shard']
}

async function runOf({ args, assignment, intake, roster, terms, shard }: Asked): Promise<ClassRun> {
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
    basis: await basisOf({ ...terms, seed: args.seed }),
    freshVectors: stages.flatMap(({ vectors }) => vectors).filter((vector) => isFreshId(vector.id)).length,
    hintDepth: args.hint < assignment.hintDepth ? args.hint : assignment.hintDepth,
    roster: roster?.digest ?? null,
    intake: intake.summary,
    students: intake.handedIn.length,
    missing: args.missing,
    shard,
  }
}
