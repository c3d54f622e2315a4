/** Authority on what one `merge` does. */
import { resolve } from 'node:path'
import { mergeClasses } from '../batch/merge-classes.ts'
import type { Context, ExitCode } from './context.ts'
import { readRun } from '../load/read-class.ts'
import { finishClass } from './finish-class.ts'
import type { MergeArguments } from './merge-arguments.ts'

export async function mergeShards(args: MergeArguments, context: Context): Promise<ExitCode> {
  const out = resolve(args.out)
  if (args.since !== undefined) await readRun(args.since)
  await mergeClasses(
    args.dirs.map((dir) => resolve(dir)),
    out,
  )
  return finishClass({ ...args, out }, context)
}
