/** Authority on `grade` for a whole course: everything that is begun, and one table at the end. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Assignment } from '../domain/assignment.ts'
import type { Report } from '../domain/report.ts'
import { writeReports } from '../load/write-reports.ts'
import { showStanding, standingFiles } from '../render/standing/show-standing.ts'
import type { Context, ExitCode } from './context.ts'
import type { GradeArguments } from './grade-arguments.ts'
import { gradeOne, type Printed, type Target } from './grade-one.ts'
import type { Entry } from './grade-targets.ts'
import { standingOf, type Came } from './standing-of.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'

type Graded = { readonly report: Report; readonly assignment: Assignment }

export async function gradeCourse(
  course: readonly Entry[],
  args: GradeArguments,
  context: Context,
): Promise<ExitCode> {
  const begun = course.filter(({ state }) => state.kind !== 'not-begun')
  const isOne = begun.length === 1
  // One that is alone is told and kept as it always is, and other formats than a terminal's hold nothing but it.
  const out = args.out ?? (args.open && !isOne ? makeTemporaryFolder() : undefined)
  const printed = printedOf(args, isOne)
  const came: Came[] = []
  const graded: Graded[] = []
  let { spare } = context
  for (const { number, state } of course) {
    switch (state.kind) {
      case 'not-begun':
        came.push({ number, manifest: state.manifest, outcome: { kind: 'not-begun' } })
        break
      case 'unreadable':
        came.push({ number, manifest: null, outcome: { kind: 'failed', cause: state.cause } })
        break
      case 'begun': {
        if (printed === 'in-full' && graded.length > 0) context.say('\n')
        const own = isOne ? args : { ...args, open: false, out: folderIn(out, state.target) }
        const [one, outcome] = await tryOne(state.target, own, { ...context, spare }, printed)
        spare = null
        if (one !== null) graded.push(one)
        came.push({ number, manifest: state.target.manifest, outcome })
        break
      }
    }
  }
  const standing = standingOf(came)
  if (!isOne || args.format === 'terminal') {
    const options = { format: args.format, colour: context.colour, linked: false }
    context.say(`${printed === 'in-full' ? '\n' : ''}${await showStanding(standing, graded, options)}`)
  }
  if (!isOne && out !== undefined) {
    writeReports(out, await standingFiles(standing, graded))
    context.note(`Wrote index.html, index.md and index.json to ${out}, and each report beside them\n`)
    if (args.open) {
      const { default: open } = await import('open')
      await open(pathToFileURL(join(out, 'index.html')).href)
    }
  }
  const failures = came.flatMap(({ outcome }) => (outcome.kind === 'failed' ? [outcome.cause] : []))
  if (failures.length > 0) throw new AggregateError(failures)
  return args['require-pass'] && graded.some(({ report }) => !report.passed) ? 1 : 0
}

function printedOf({ format, verbose }: GradeArguments, isOne: boolean): Printed {
  if (isOne) return 'in-full'
  switch (format) {
    case 'terminal':
      return verbose ? 'in-full' : 'in-short'
    case 'md':
      return 'in-full'
    case 'html':
    case 'json':
      return 'nothing'
  }
}

/** Several reports are kept apart. */
function folderIn(out: string | undefined, { manifest }: Target): string | undefined {
  return out === undefined ? undefined : join(out, manifest.id)
}

/** What is wrong with one says nothing of the others. */
async function tryOne(
  target: Target,
  args: GradeArguments,
  context: Context,
  printed: Printed,
): Promise<readonly [Graded | null, Came['outcome']]> {
  try {
    const graded = await gradeOne(target, args, context, printed)
    return [graded, { kind: 'graded', ...graded }]
  } catch (cause) {
    return [null, { kind: 'failed', cause }]
  }
}
