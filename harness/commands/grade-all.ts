/** Authority on what one `grade` does: which submissions it means, once or on every save. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Fault } from '../domain/fault.ts'
import { findAssignments } from '../load/find-assignment.ts'
import { loadManifest } from '../load/load-assignment.ts'
import { isQuiz } from '../load/load-quiz.ts'
import type { Context, ExitCode } from './context.ts'
import type { GradeArguments } from './grade-arguments.ts'
import { gradeOne, type Target } from './grade-one.ts'
import { refuseEmptySeed } from './seed-option.ts'
import { watchFolder } from './watch-folder.ts'
import { submissionPath, workFolder } from './work-folder.ts'

export async function gradeAll(args: GradeArguments, context: Context): Promise<ExitCode> {
  refuseEmptySeed(args.seed)
  const targets = await targetsOf(args)
  if (args.seed !== undefined && !targets.every(({ manifest }) => isQuiz(manifest))) {
    context.note(sayRepeatable(args.seed))
  }
  let passed = true
  const failures: unknown[] = []
  for (const [i, target] of targets.entries()) {
    try {
      const own = { ...args, out: outFolder(target, targets, args.out) }
      const report = await gradeOne(target, own, i === 0 ? context : { ...context, spare: null })
      passed &&= report.passed
    } catch (error) {
      // What is wrong with one says nothing of the others.
      failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures)
  const [only] = targets
  if (args.watch && only !== undefined) {
    await watchFolder(only.path, context, args.isolation, async (spare) => {
      await gradeOne(only, args, { ...context, spare })
    })
  }
  return args['require-pass'] && !passed ? 1 : 0
}

/** Several reports are kept apart. */
function outFolder({ manifest }: Target, { length }: readonly Target[], out: string | undefined) {
  return out === undefined || length === 1 ? out : join(out, manifest.id)
}

/** For whoever has to mark again. It is no part of a report, for with it and the oracle the hidden numbers can be had. */
function sayRepeatable(seed: string): string {
  return `Fresh hidden test vectors were drawn from the seed ${JSON.stringify(seed)}. It gives the same ones again; no report holds it.\n`
}

async function targetsOf({
  assignments,
  assignment,
  path,
  watch,
}: GradeArguments): Promise<readonly Target[]> {
  const folders = await findAssignments(assignment, resolve(assignments))
  const read = await Promise.all(
    folders.map(async (folder) => ({ folder, manifest: await loadManifest(folder) })),
  )
  if (assignment !== undefined) {
    return read.map((one) => ({ ...one, path: submissionPath(one.manifest.id, path) }))
  }
  const begun = read
    .map((one) => ({ ...one, path: workFolder(one.manifest.id) }))
    .filter((target) => existsSync(target.path))
  if (begun.length === 0) {
    throw new Fault(
      'submission-missing',
      'There is nothing in work/ to grade yet.',
      'Begin with "npm start -- 01", or give an assignment and a path: "npm run grade -- 01 attention.ts".',
    )
  }
  if (watch && begun.length > 1) {
    throw new Fault(
      'usage',
      'Several assignments have work, and --watch watches one.',
      'Name the assignment.',
    )
  }
  return begun
}
