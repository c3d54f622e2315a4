/** Authority on `export --to canvas`. */
import { fillGradebook } from '../../exchange/canvas/fill-gradebook.ts'
import { countOf } from '../../render/count-of.ts'
import { escapeFor } from '../../render/escape.ts'
import type { Context, ExitCode } from '../context.ts'
import type { ExportArguments } from './export-arguments.ts'
import { gatherMarks } from './gather-marks.ts'
import { placeOf } from './place-of.ts'
import { readGiven } from './read-given.ts'
import { refuseStrangers } from './refuse-strangers.ts'
import { sayGradebook } from './say-gradebook.ts'
import { writeFilled } from './write-filled.ts'

export async function exportCanvas(args: ExportArguments, { note }: Context): Promise<ExitCode> {
  const given = 'the gradebook that you exported from Canvas'
  const text = await readGiven(args.gradebook, 'gradebook', given)
  const gathered = await gatherMarks(args)
  const filled = fillGradebook(text, args.gradebook ?? given, gathered.class, {
    column: args.column ?? null,
    onlyRaise: args['only-raise'] ?? false,
    scale: args.scale ?? false,
    round: args.round ?? 'hundredth',
  })
  refuseStrangers(gathered.class.marks, filled.notes, args.gradebook ?? given)
  const path = placeOf('canvas', args)
  writeFilled(path, filled.text, args.gradebook)
  const column = `the column "${escapeFor('terminal', filled.column)}"`
  const what = `${countOf(filled.written, 'mark')} in ${column} to ${path}`
  note(sayGradebook(what, filled.notes, gathered))
  return 0
}
