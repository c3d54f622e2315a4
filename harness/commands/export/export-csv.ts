/** Authority on `export --to csv`. */
import { writeMarks } from '../../exchange/csv/write-marks.ts'
import { countOf } from '../../render/count-of.ts'
import { escapeFor } from '../../render/escape.ts'
import type { Context, ExitCode } from '../context.ts'
import type { ExportArguments } from './export-arguments.ts'
import { gatherMarks } from './gather-marks.ts'
import { placeOf } from './place-of.ts'
import { sayGradebook } from './say-gradebook.ts'
import { writeText } from './write-document.ts'

export async function exportCsv(args: ExportArguments, { note }: Context): Promise<ExitCode> {
  const gathered = await gatherMarks(args)
  const filled = writeMarks(gathered.class, {
    round: args.round ?? 'hundredth',
    decimal: args['decimal-comma'] === true ? ',' : '.',
    disarm: (text) => escapeFor('csv', text),
  })
  const path = placeOf('csv', args)
  writeText(path, filled.text)
  note(sayGradebook(`${countOf(filled.written, 'mark')} to ${path}`, filled.notes, gathered))
  return 0
}
