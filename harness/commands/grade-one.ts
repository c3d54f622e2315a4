/** Authority on grading one submission for a person: load, run, print, write. */
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AssignmentFile } from '#generated/schemas.js'
import type { Assignment, HintDepth } from '../domain/assignment.ts'
import { Fault } from '../domain/fault.ts'
import type { Report } from '../domain/report.ts'
import { toWire } from '../domain/wire.ts'
import { gradeSubmission } from '../grade.ts'
import { findSubmission } from '../load/find-submission.ts'
import { reasonOf } from '../load/read-json.ts'
import { openSandbox } from '../sandbox/open-sandbox.ts'
import type { Context } from './context.ts'
import type { GradeArguments } from './grade-arguments.ts'
import { loadAsked } from './load-asked.ts'

export type Target = {
  readonly folder: string
  readonly manifest: AssignmentFile
  readonly path: string
}

export async function gradeOne(target: Target, args: GradeArguments, context: Context): Promise<Report> {
  const { folder, manifest, path } = target
  const entryPath = await findSubmission(path, manifest.module)
  const opening = openSandbox({
    entryPath,
    limits: manifest.limits,
    ...(context.spare && { child: context.spare }),
  })
  const [sandbox, asked] = await bothOrNeither(opening, loadAsked(folder, manifest, args))
  try {
    const { report } = await gradeSubmission(asked, sandbox)
    context.say(await show(report, asked, args, context.colour))
    await keep(report, asked, args, context)
    return report
  } finally {
    await sandbox.close()
  }
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

async function show(
  report: Report,
  assignment: Assignment,
  { format, verbose, hint: depth }: GradeArguments,
  colour: boolean,
): Promise<string> {
  switch (format) {
    case 'json':
      return asJson(report)
    case 'md':
      return print(report, assignment, 'markdown', { verbose, depth, colour: false })
    case 'html':
      return print(report, assignment, 'html', { verbose, depth, colour: false })
    case 'terminal':
      return print(report, assignment, 'terminal', { verbose, depth, colour })
  }
}

/** The templates are read only when a format for people is wanted. */
async function print(
  report: Report,
  assignment: Assignment,
  format: 'terminal' | 'markdown' | 'html',
  { verbose, depth, colour }: { verbose: boolean; depth: HintDepth; colour: boolean },
): Promise<string> {
  const [{ viewReport }, { render }] = await Promise.all([
    import('../render/view.ts'),
    import('../render/render.ts'),
  ])
  return render(await viewReport({ report, assignment, verbose, depth }), format, { colour })
}

export function asJson(report: Report): string {
  return `${JSON.stringify(toWire(report), null, 2)}\n`
}

async function keep(
  report: Report,
  assignment: Assignment,
  args: GradeArguments,
  { note }: Context,
): Promise<void> {
  if (args.out === undefined && !args.open) return
  const folder = args.out ?? (await mkdtemp(join(tmpdir(), 'followthrough-')))
  const all = { verbose: true, depth: args.hint, colour: false }
  try {
    await mkdir(folder, { recursive: true })
    await Promise.all([
      writeFile(join(folder, 'report.html'), await print(report, assignment, 'html', all)),
      writeFile(join(folder, 'report.md'), await print(report, assignment, 'markdown', all)),
      writeFile(join(folder, 'result.json'), asJson(report)),
    ])
  } catch (cause) {
    throw new Fault(
      'output-unwritable',
      `The reports cannot be written to ${folder} (${reasonOf(cause)}).`,
      'Give a folder that you may write to: --out DIR.',
      { cause },
    )
  }
  note(`Wrote report.html, report.md and result.json to ${folder}\n`)
  if (args.open) {
    const { default: open } = await import('open')
    await open(pathToFileURL(join(folder, 'report.html')).href)
  }
}
