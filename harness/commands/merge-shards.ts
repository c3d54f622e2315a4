/** Authority on what one `merge` does. */
import { join, resolve } from 'node:path'
import { mergeClasses } from '../batch/merge-classes.ts'
import { byCodeUnits } from '../domain/by-code-units.ts'
import { Fault } from '../domain/fault.ts'
import { classesIn } from '../load/course-folder.ts'
import type { Context, ExitCode } from './context.ts'
import { readRun } from '../load/read-class.ts'
import { finishClass } from './finish-class.ts'
import { finishCourse } from './finish-course.ts'
import type { MergeArguments } from './merge-arguments.ts'

export async function mergeShards(args: MergeArguments, context: Context): Promise<ExitCode> {
  const out = resolve(args.out)
  const dirs = args.dirs.map((dir) => resolve(dir))
  if (dirs.some((dir) => classesIn(dir).length > 0)) return mergeCourse(dirs, args, context)
  if (args.since !== undefined) await readRun(args.since)
  await mergeClasses(dirs, out)
  return finishClass({ ...args, out }, context)
}

/** A class of each assignment, of whose shards every folder holds one. */
async function mergeCourse(
  dirs: readonly string[],
  args: MergeArguments,
  context: Context,
): Promise<ExitCode> {
  const out = resolve(args.out)
  const ids = [...new Set(dirs.flatMap(classesIn))].toSorted(byCodeUnits)
  for (const dir of dirs) {
    const missing = ids.find((id) => !classesIn(dir).includes(id))
    if (missing === undefined) continue
    throw new Fault(
      'class-differs',
      `${dir} holds no class of "${missing}", and another of the folders does.`,
      'Grade every shard for the same assignments, and merge again.',
    )
  }
  for (const id of ids) {
    await mergeClasses(
      dirs.map((dir) => join(dir, id)),
      join(out, id),
    )
  }
  return finishCourse({ ...args, out, graded: ids }, context)
}
