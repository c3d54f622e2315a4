/** Authority on grading one submission for a person: load, run, print, write. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AssignmentFile } from '#generated/schemas.js'
import type { Assignment } from '../domain/assignment.ts'
import type { Report } from '../domain/report.ts'
import { completeReport, gradeSubmission } from '../grade.ts'
import { waitsForTypes } from '../judge/add-types.ts'
import { findSubmission } from '../load/find-submission.ts'
import { typesWanted } from '../load/types-wanted.ts'
import { reportFiles } from '../render/report-files.ts'
import { openSandbox, type Sandbox } from '../sandbox/open-sandbox.ts'
import type { Context } from './context.ts'
import type { GradeArguments } from './grade-arguments.ts'
import { sayWeaker } from './isolation-option.ts'
import { drawnFrom } from './paper-option.ts'
import { loadAsked } from '../load-asked.ts'
import { showInShort, showReport, showTypes } from '../render/show-report.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'
import { writeReports } from '../load/write-reports.ts'

export type Target = {
  /** What names it on the command line. */
  readonly number: string
  readonly folder: string
  readonly manifest: AssignmentFile
  readonly path: string
}

/** What is printed of it: where there are several, what is not right yet, or nothing before all of them are graded. */
export type Printed = 'in-full' | 'in-short' | 'nothing'

export type GradedOne = { readonly report: Report; readonly assignment: Assignment }

export async function gradeOne(
  target: Target,
  args: GradeArguments,
  context: Context,
  printed: Printed = 'in-full',
): Promise<GradedOne> {
  const { folder, manifest, path } = target
  const entryPath = await findSubmission(path, manifest.module)
  const opening = openSandbox({
    entryPath,
    limits: manifest.limits,
    isolation: args.isolation,
    ...(context.spare && { child: context.spare }),
    ...typesWanted(manifest, args.types),
  })
  const [sandbox, asked] = await bothOrNeither(
    opening,
    loadAsked(folder, manifest, { stage: args.stage, seed: drawnFrom(manifest, args) }),
  )
  try {
    context.note(sayWeaker(sandbox))
    const graded = await gradeSubmission(asked, sandbox)
    const telling = { args, context, printed, number: target.number }
    const report = await tell(graded.report, asked, sandbox, telling)
    await keep(report, asked, args, context)
    return { report, assignment: asked }
  } finally {
    await sandbox.close()
  }
}

type Telling = {
  readonly args: GradeArguments
  readonly context: Context
  readonly printed: Printed
  readonly number: string
}

/** On a terminal the answer comes at once; what the TypeScript compiler says is added below it. */
async function tell(
  report: Report,
  assignment: Assignment,
  sandbox: Sandbox,
  { args, context, printed, number }: Telling,
): Promise<Report> {
  if (printed !== 'in-full') {
    const complete = await completeReport(report, assignment, sandbox)
    if (printed === 'in-short') {
      context.say(`${await showInShort(complete, assignment, { number, colour: context.colour })}\n`)
    }
    return complete
  }
  const options = { format: args.format, verbose: args.verbose, depth: args.hint, colour: context.colour }
  const isEarly = args.format === 'terminal' && !waitsForTypes(report, assignment)
  if (isEarly) context.say(await showReport(report, assignment, options))
  const complete = await completeReport(report, assignment, sandbox)
  context.say(isEarly ? await showTypes(complete, options) : await showReport(complete, assignment, options))
  return complete
}

/** A sandbox that was opened for an assignment that cannot be read is closed again. */
async function bothOrNeither<Opened extends { close(): Promise<void> }, Loaded>(
  opening: Promise<Opened>,
  loading: Promise<Loaded>,
): Promise<readonly [Opened, Loaded]> {
  const [opened, loaded] = await Promise.allSettled([opening, loading])
  if (opened.status === 'rejected') throw opened.reason
  if (loaded.status === 'fulfilled') return [opened.value, loaded.value]
  await opened.value.close()
  throw loaded.reason
}

async function keep(
  report: Report,
  assignment: Assignment,
  args: GradeArguments,
  { note }: Context,
): Promise<void> {
  if (args.out === undefined && !args.open) return
  const folder = args.out ?? makeTemporaryFolder()
  writeReports(folder, await reportFiles(report, assignment, args.hint))
  note(`Wrote report.html, report.md and result.json to ${folder}\n`)
  if (args.open) {
    const { default: open } = await import('open')
    await open(pathToFileURL(join(folder, 'report.html')).href)
  }
}
