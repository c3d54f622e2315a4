/**
 * Authority on `export --to github`: annotations on standard output, where the runner looks for them, and the summary of the job.
 * What comes from students is printed while the runner obeys nothing.
 */
import { randomUUID } from 'node:crypto'
import { posix } from 'node:path'
import { annotate } from '../../exchange/annotate.ts'
import { withoutCommands, writeAnnotation } from '../../exchange/workflow-commands.ts'
import { readClassReport } from '../../load/read-class.ts'
import { countOf } from '../../render/count-of.ts'
import { showReport } from '../../render/show-report.ts'
import type { Context, ExitCode } from '../context.ts'
import type { ExportArguments } from './export-arguments.ts'
import { annotateClass } from './annotate-class.ts'
import type { ClassAnnotations } from './annotate-class.ts'
import { annotatePart } from './annotate-part.ts'
import { readSubmissions } from './read-submissions.ts'
import type { SingleReport } from './read-submissions.ts'
import { writeSummary } from './write-summary.ts'

export async function exportGithub(args: ExportArguments, context: Context): Promise<ExitCode> {
  const whole = await readClassReport(args.dir)
  if (whole !== null) return tellClass(annotateClass(whole), args, context)
  const source = await readSubmissions(args)
  if (source.kind === 'class') return tellClass(await annotatePart(source), args, context)
  await tellOne(source, args, context)
  return 0
}

function tellClass(
  { annotations, summary, what, faults }: ClassAnnotations,
  { out }: ExportArguments,
  context: Context,
): ExitCode {
  context.say(annotations.map(writeAnnotation).join(''))
  context.note(sayWritten(annotations.length, what, writeSummary(summary, out)))
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
  const annotations = annotate(exported, pathOf)
  context.say(annotations.map(writeAnnotation).join(''))
  const { stages, overview } = exported
  const sections = [
    { name: 'the overview', markdown: `# ${assignment.title}\n\n${overview.markdown}` },
    ...stages.map(({ stage, words }) => ({ name: stage, markdown: words.markdown })),
  ]
  const summary = { sectionsIn: () => sections, whereElse: 'All of it is in report.md.' }
  context.note(sayWritten(annotations.length, 'the report', writeSummary(summary, out)))
}

function sayWritten(annotations: number, what: string, summary: string | null): string {
  const printed = `Wrote ${countOf(annotations, 'annotation')} to standard output`
  return summary === null
    ? `${printed}. No summary was written: GITHUB_STEP_SUMMARY names no file, and --out was not given.\n`
    : `${printed}, and a summary of ${what} to ${summary}.\n`
}
