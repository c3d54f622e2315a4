/** Authority on formats with a document for each submission: `<out>/<id>/NAME` for a class, `<out>/NAME` for one report. */
import { join } from 'node:path'
import type { Json } from '../../domain/wire.ts'
import type { Exported } from '../../exchange/exported.ts'
import type { Validator } from '../../load/validator.ts'
import { countOf } from '../../render/count-of.ts'
import type { Context, ExitCode } from '../context.ts'
import type { ExportArguments } from './export-arguments.ts'
import { placeOf } from './place-of.ts'
import type { Placed } from './place-of.ts'
import { readSubmissions } from './read-submissions.ts'
import { sayExported } from './say-exported.ts'
import type { Written } from './say-exported.ts'
import { writeDocument } from './write-document.ts'

export type EachDocument<T extends Json> = {
  readonly format: Placed
  readonly name: string
  readonly validate: Validator<T>
  readonly make: (exported: Exported) => T
}

export async function exportEach<T extends Json>(
  { format, name, validate, make }: EachDocument<T>,
  args: ExportArguments,
  context: Context,
): Promise<ExitCode> {
  const out = placeOf(format, args)
  const source = await readSubmissions(args)
  if (source.kind === 'report') {
    const path = join(out, name)
    writeDocument(path, make(source.exported), validate)
    return sayExported({ what: `1 report to ${path}`, left: [] }, context)
  }
  let count = 0
  const left: Written['left'][number][] = []
  for await (const submission of source.submissions()) {
    if ('exported' in submission) {
      writeDocument(join(out, folderOf(submission.exported), name), make(submission.exported), validate)
      count += 1
    } else left.push(submission)
  }
  return sayExported({ what: `${countOf(count, `${name} file`)} to ${out}`, left }, context)
}

function folderOf({ student }: Exported): string {
  if (student === null) throw new Error('a submission of a class has no student')
  return student.id
}
