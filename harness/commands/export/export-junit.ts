/** Authority on `export --to junit`: one file for all. */
import { toJunit, toSuite } from '../../exchange/junit.ts'
import type { Suite } from '../../exchange/junit.ts'
import { countOf } from '../../render/count-of.ts'
import type { Context, ExitCode } from '../context.ts'
import type { ExportArguments } from './export-arguments.ts'
import { placeOf } from './place-of.ts'
import { readSubmissions } from './read-submissions.ts'
import { sayExported } from './say-exported.ts'
import type { Written } from './say-exported.ts'
import { writeText } from './write-document.ts'

export async function exportJunit(args: ExportArguments, context: Context): Promise<ExitCode> {
  const path = placeOf('junit', args)
  const source = await readSubmissions(args)
  if (source.kind === 'report') {
    writeText(path, toJunit(source.exported.assignment.id, [toSuite(source.exported)]))
    return sayExported({ what: `1 suite to ${path}`, left: [] }, context)
  }
  const suites: Suite[] = []
  const left: Written['left'][number][] = []
  for await (const submission of source.submissions()) {
    if ('exported' in submission) suites.push(toSuite(submission.exported))
    else left.push(submission)
  }
  writeText(path, toJunit(source.run.assignment.id, suites))
  return sayExported({ what: `${countOf(suites.length, 'suite')} to ${path}`, left }, context)
}
