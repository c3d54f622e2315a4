/** Authority on a `batch` of several assignments: a class of each in a folder of its own, and one page for all of them. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Intake } from '../batch/intake/handed-in.ts'
import type { Terms } from '../batch/task.ts'
import { Fault } from '../domain/fault.ts'
import { loadAsked } from '../load-asked.ts'
import { isQuiz } from '../load/is-quiz.ts'
import { readRun } from '../load/read-class.ts'
import { escapeFor } from '../render/escape.ts'
import type { BatchTarget } from './batch-target.ts'
import type { Context, ExitCode } from './context.ts'
import { finishCourse } from './finish-course.ts'
import { gradeClass, type ClassJob } from './grade-class.ts'
import { refuseOffRoster } from './refuse-off-roster.ts'
import { SEEDED, sayCourse, sayShard } from './say-class.ts'

export type CourseJob = Pick<ClassJob, 'args' | 'roster' | 'shard' | 'workers' | 'out'> & {
  readonly layout: string
  readonly classes: readonly CourseClass[]
}

type CourseClass = {
  readonly target: BatchTarget
  readonly terms: Terms
  readonly intake: Omit<Intake, 'close'>
}

export async function batchCourse(job: CourseJob, context: Context): Promise<ExitCode> {
  const { args, roster, shard, workers, out, layout, classes } = job
  const counted = classes.map((one) => ({ ...one, students: modulesIn(one.intake) }))
  context.note(
    sayCourse(
      layout,
      counted.map(({ target, intake, students }) => ({
        entryFile: target.manifest.module,
        intake,
        students,
      })),
    ),
  )
  if (args.assignment !== undefined) refuseMissing(counted)
  const there = counted.filter(({ students }) => students > 0)
  const [first] = there
  if (first === undefined) throw nothingKnown(classes)
  refuseOffRoster(first.intake, args.roster, args.missing)
  const ids = there.map(({ target }) => target.manifest.id)
  await checkSince(args.since, ids)
  const isAllQuiz = there.every(({ target }) => isQuiz(target.manifest))
  if (args.seed !== undefined && !isAllQuiz) context.note(SEEDED)
  let faults = 0
  for (const { target, terms, intake } of there) {
    const { folder, manifest } = target
    const assignment = await loadAsked(folder, manifest, { stage: undefined, seed: terms.seed ?? undefined })
    context.note(`\n${escapeFor('terminal', manifest.title)}\n`)
    const own = { args, roster, shard, workers, assignment, intake, terms, out: join(out, manifest.id) }
    faults += await gradeClass(own, context)
  }
  if (shard === null) return finishCourse({ ...args, out, graded: ids }, context)
  context.note(sayShard(shard, out))
  return faults > 0 ? 2 : 0
}

function modulesIn({ handedIn }: CourseClass['intake']): number {
  return handedIn.filter(({ work }) => work.kind === 'module').length
}

/** One that was named and that nobody handed in is more likely the wrong one. */
function refuseMissing(counted: readonly (CourseClass & { readonly students: number })[]): void {
  const missing = counted.filter(({ students }) => students === 0).map(({ target }) => target.manifest)
  const [one] = missing
  if (one === undefined) return
  throw new Fault(
    'usage',
    `Nobody handed in ${missing.map(({ module }) => module).join(' or ')}.`,
    `Leave out ${missing.map(({ id }) => `"${id}"`).join(' and ')}, or leave out --assignment, and whatever is there is graded.`,
  )
}

function nothingKnown(classes: readonly CourseClass[]): Fault {
  const names = classes.map(({ target }) => target.manifest.module)
  return new Fault(
    'usage',
    `Nobody handed in any of ${names.join(', ')}.`,
    'If it is the work for one assignment under other names, give that one with --assignment; if it lies around the class, give the class itself.',
  )
}

/** Looked at before the work: the folder of an earlier run of the course, with a class of at least one of these. */
async function checkSince(since: string | undefined, ids: readonly string[]): Promise<void> {
  if (since === undefined) return
  const there = ids.map((id) => join(since, id)).filter((path) => existsSync(path))
  for (const path of there) await readRun(path)
  if (there.length > 0) return
  throw new Fault(
    'class-missing',
    `${since} holds none of the classes ${ids.join(', ')}.`,
    'Give the folder that an earlier "batch" of the course wrote.',
  )
}
