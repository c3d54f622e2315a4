/**
 * Authority on `export --to github`: annotations on standard output, where the runner looks for them, and the summary of the job.
 * What comes from students is printed while the runner obeys nothing.
 */
import { randomUUID } from 'node:crypto'
import { posix } from 'node:path'
import { annotate } from '../../exchange/annotate.ts'
import { withoutCommands, writeAnnotation } from '../../exchange/workflow-commands.ts'
import { showReport } from '../../render/show-report.ts'
import type { Context, ExitCode } from '../context.ts'
import type { ExportArguments } from './export-arguments.ts'
import { annotateClass } from './annotate-class.ts'
import { readSubmissions } from './read-submissions.ts'
import type { SingleReport } from './read-submissions.ts'
import { writeSummary } from './write-summary.ts'

export async function exportGithub(args: ExportArguments, context: Context): Promise<ExitCode> {
  const source = await readSubmissions(args)
  if (source.kind === 'report') {
    await tellOne(source, args, context)
    return 0
  }
  const { annotations, summary, faults } = await annotateClass(source)
  context.say(annotations.map(writeAnnotation).join(''))
  writeSummary(summary, args.out, context)
  return faults > 0 ? 2 : 0
}

async function tellOne(
  { exported, report, assignment, depth }: SingleReport,
  { source, out }: ExportArguments,
  context: Context,
): Promise<void> {
  const shown = { format: 'terminal', verbose: true, depth, colour: false } as const
  context.say(withoutCommands(await showReport(report, assignment, shown), randomUUID()))
  const pathOf = (file: string) => posix.join(source ?? '', file)
  context.say(annotate(exported, pathOf).map(writeAnnotation).join(''))
  const { stages, overview } = exported
  const sections = [
    { name: 'the overview', markdown: `# ${assignment.title}\n\n${overview.markdown}` },
    ...stages.map(({ stage, words }) => ({ name: stage, markdown: words.markdown })),
  ]
  writeSummary({ sections, whereElse: 'All of it is in report.md.' }, out, context)
}
