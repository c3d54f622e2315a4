/** Authority on what one `batch` does: read what came in, grade it, and say what came of the class. */
import { join, resolve } from 'node:path'
import { readIntakes } from '../batch/intake/read-intake.ts'
import { readRoster } from '../batch/intake/roster/read-roster.ts'
import { readShard } from '../batch/shard.ts'
import { Fault } from '../domain/fault.ts'
import type { IsolationLevel } from '../domain/report.ts'
import { loadAsked } from '../load-asked.ts'
import { readRun } from '../load/read-class.ts'
import { isInside } from '../sandbox/is-inside.ts'
import { chooseLevel } from '../sandbox/isolation/choose-level.ts'
import type { BatchArguments } from './batch-arguments.ts'
import { batchCourse } from './batch-course.ts'
import { batchTargets, moduleOf, type BatchTarget } from './batch-target.ts'
import type { Context, ExitCode } from './context.ts'
import { finishClass } from './finish-class.ts'
import { gradeClass, type ClassJob } from './grade-class.ts'
import { sayWeaker } from './isolation-option.ts'
import { refuseOffRoster } from './refuse-off-roster.ts'
import { drawnFrom, refuseEmptyPaper } from './paper-option.ts'
import { refuseEmptySeed } from './seed-option.ts'
import { SEEDED, sayIntake, sayShard } from './say-class.ts'

export async function batchClass(args: BatchArguments, context: Context): Promise<ExitCode> {
  refuseEmptySeed(args.seed)
  refuseEmptyPaper(args.paper)
  const workers = countOf(args.jobs)
  const shard = args.shard === undefined ? null : readShard(args.shard)
  const targets = await batchTargets(args)
  const [first, ...others] = targets
  // Where none is named the class may hold more another time: it is a course from the start.
  const only = args.assignment === undefined || others.length > 0 ? undefined : first
  // What the class is compared with at the end is looked at before the work.
  if (args.since !== undefined && only !== undefined) await readRun(args.since)
  const asked =
    only === undefined
      ? null
      : await loadAsked(only.folder, only.manifest, {
          stage: undefined,
          seed: drawnFrom(only.manifest, args),
        })
  const out = resolve(args.out ?? (only === undefined ? 'reports' : join('reports', only.manifest.id)))
  refuseWithin(resolve(args.intake), out)
  refuseItself(out, args.since)
  const isolation = await levelFor(args, context)
  const roster = args.roster === undefined ? null : await readRoster(resolve(args.roster))
  const intakes = await readIntakes(resolve(args.intake), targets.map(moduleOf), {
    form: args.form ?? null,
    pattern: args.pattern ?? null,
    slug: args.slug ?? null,
    classroom: args.classroom ?? null,
    roster,
  })
  const termsOf = ({ folder, manifest }: BatchTarget): ClassJob['terms'] => {
    return { folder, seed: drawnFrom(manifest, args) ?? null, isolation, depth: args.hint, types: args.types }
  }
  try {
    const [intake] = intakes.classes
    if (intake === undefined) throw new Error('no assignment was looked for')
    const job = { args, roster, shard, workers }
    if (only === undefined || asked === null) {
      const classes = targets.flatMap((target, i) => {
        const own = intakes.classes[i]
        return own === undefined ? [] : [{ target, terms: termsOf(target), intake: own }]
      })
      return await batchCourse({ ...job, out, layout: intakes.layout, classes }, context)
    }
    context.note(sayIntake(intake))
    refuseOffRoster(intake, args.roster, args.missing)
    if (args.seed !== undefined && asked.quiz === null) context.note(SEEDED)
    const faults = await gradeClass({ ...job, assignment: asked, intake, terms: termsOf(only), out }, context)
    if (shard === null) return await finishClass({ ...args, out }, context)
    context.note(sayShard(shard, out))
    return faults > 0 ? 2 : 0
  } finally {
    await intakes.close()
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
async function levelFor(args: BatchArguments, context: Context): Promise<IsolationLevel> {
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
  return isolation
}
