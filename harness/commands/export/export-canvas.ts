/** Authority on `export --to canvas`. */
import { join } from 'node:path'
import { fillGradebook } from '../../exchange/canvas/fill-gradebook.ts'
import type { Context, ExitCode } from '../context.ts'
import type { ExportArguments } from './export-arguments.ts'
import { gatherMarks } from './gather-marks.ts'
import { readGiven } from './read-given.ts'
import { refuseStrangers } from './refuse-strangers.ts'
import { sayGradebook } from './say-gradebook.ts'
import { writeFilled } from './write-filled.ts'

export async function exportCanvas(args: ExportArguments, { note }: Context): Promise<ExitCode> {
  const what = 'the gradebook that you exported from Canvas'
  const text = await readGiven(args.gradebook, 'gradebook', what)
  const gathered = await gatherMarks(args)
  const filled = fillGradebook(text, args.gradebook ?? what, gathered.class, {
    column: args.column ?? null,
    onlyRaise: args['only-raise'] ?? false,
    scale: args.scale ?? false,
    round: args.round ?? 'hundredth',
  })
  refuseStrangers(gathered.class.marks, filled.notes, args.gradebook ?? what)
  const path = args.out ?? join(args.dir, 'canvas.csv')
  writeFilled(path, filled.text, args.gradebook)
  note(sayGradebook(filled, gathered, path))
  return 0
}
