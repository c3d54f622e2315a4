/** Authority on what one `grade` does: one submission, once or on every save, or the whole course. */
import { Fault } from '../domain/fault.ts'
import { isQuiz } from '../load/is-quiz.ts'
import type { Context, ExitCode } from './context.ts'
import type { GradeArguments } from './grade-arguments.ts'
import { gradeCourse } from './grade-course.ts'
import { gradeOne, type Target } from './grade-one.ts'
import { namedTarget, readCourse, type Entry } from './grade-targets.ts'
import { refuseEmptyPaper } from './paper-option.ts'
import { refuseEmptySeed } from './seed-option.ts'
import { watchFolder } from './watch-folder.ts'

export async function gradeAll(args: GradeArguments, context: Context): Promise<ExitCode> {
  refuseEmptySeed(args.seed)
  refuseEmptyPaper(args.paper)
  if (args.assignment !== undefined) {
    const target = await namedTarget(args.assignment, args)
    noteSeed([target], args, context)
    return gradeSingle(target, args, context)
  }
  const course = await readCourse(args.assignments)
  const only = onlyTarget(course)
  const isAlone = only !== null && (course.length === 1 || args.watch || args.stage !== undefined)
  if (only === null) refuseSeveral(args)
  noteSeed(targetsOf(course), args, context)
  return isAlone ? gradeSingle(only, args, context) : gradeCourse(course, args, context)
}

async function gradeSingle(target: Target, args: GradeArguments, context: Context): Promise<ExitCode> {
  const { report } = await gradeOne(target, args, context)
  if (args.watch) {
    await watchFolder(target.path, context, args.isolation, async (spare) => {
      await gradeOne(target, args, { ...context, spare })
    })
  }
  return args['require-pass'] && !report.passed ? 1 : 0
}

/** Null where there are several, or where one of the course cannot be read. */
function onlyTarget(course: readonly Entry[]): Target | null {
  const [first, ...others] = course.flatMap(({ state }) => (state.kind === 'not-begun' ? [] : [state]))
  return first?.kind === 'begun' && others.length === 0 ? first.target : null
}

function refuseSeveral({ watch, stage }: GradeArguments): void {
  if (!watch && stage === undefined) return
  throw new Fault(
    'usage',
    `Several assignments have work, and ${watch ? '--watch watches one' : '--stage is a stage of one'}.`,
    'Name the assignment.',
  )
}

function targetsOf(course: readonly Entry[]): readonly Target[] {
  return course.flatMap(({ state }) => (state.kind === 'begun' ? [state.target] : []))
}

/**
 * For whoever has to mark again. It is no part of a report, for with it and the oracle the hidden numbers can be had. A quiz has
 * none: its seed is known by the name of its paper.
 */
function noteSeed(targets: readonly Target[], { seed }: GradeArguments, { note }: Context): void {
  if (seed === undefined || targets.every(({ manifest }) => isQuiz(manifest))) return
  note(
    `Fresh hidden test vectors were drawn from the seed ${JSON.stringify(seed)}. It gives the same ones again; no report holds it.\n`,
  )
}
