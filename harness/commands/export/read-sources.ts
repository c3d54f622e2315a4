/** Authority on the modules of a class that is graded already. Its folder keeps none, so they are taken in again. */
import { basename } from 'node:path'
import type { ClassRun } from '../../domain/class-run.ts'
import { Fault } from '../../domain/fault.ts'
import type { Student } from '../../domain/student.ts'
import type { Intake, PlacedFile } from '../../batch/intake/handed-in.ts'
import { readIntake } from '../../batch/intake/read-intake.ts'
import { readRoster } from '../../batch/intake/roster/read-roster.ts'
import { digestWork } from '../../batch/tree/digest-work.ts'
import { readRecord, recordedIds } from '../../load/read-class.ts'
import type { ExportArguments } from './export-arguments.ts'

export type Sources = {
  readonly modules: readonly { readonly student: Student; readonly file: PlacedFile['file'] }[]
  /** Who has files besides, which are not among the modules. */
  readonly withMore: readonly Student[]
  /** Who handed in no module that can be read. */
  readonly without: readonly Student[]
  /** Whether it is what was graded, to the last file. */
  readonly same: boolean
  readonly close: () => Promise<void>
}

/** `assignment` is its folder. */
export async function readSources(
  args: ExportArguments,
  run: ClassRun,
  assignment: string,
): Promise<Sources> {
  const { submissions, roster, pattern } = args
  if (submissions === undefined) {
    throw new Fault(
      'usage',
      '--submissions was not given, and a graded class keeps no modules.',
      'Give what was graded: --submissions PATH, with the --roster and --pattern that "batch" had.',
    )
  }
  const intake = await readIntake(submissions, {
    entryFile: run.assignment.entryFile,
    assignmentIds: [run.assignment.id, basename(assignment)],
    form: run.intake.form,
    pattern: pattern ?? null,
    roster: roster === undefined ? null : await readRoster(roster),
    slug: args.slug ?? null,
    classroom: args.classroom ?? null,
  })
  const sources = await modulesOf(intake, run, args.dir)
  return {
    ...sources,
    same: sources.same && intake.summary.digest === run.intake.digest,
    close: intake.close,
  }
}

async function modulesOf(intake: Intake, run: ClassRun, dir: string): Promise<Omit<Sources, 'close'>> {
  const modules: Sources['modules'][number][] = []
  const withMore: Student[] = []
  const without: Student[] = []
  const recorded = new Set(await recordedIds(dir))
  let same = true
  for (const { student, work } of intake.handedIn) {
    const files = work.kind === 'module' ? work.files : []
    const module = files.find(({ path }) => path === run.assignment.entryFile)
    const read = module === undefined ? null : await digestWork(files)
    const digest = read?.kind === 'digested' ? read.digest : null
    const then = recorded.has(student.id) ? (await readRecord(dir, student.id)).basis.submission : null
    same &&= then === digest
    if (module === undefined || digest === null) without.push(student)
    else {
      modules.push({ student, file: module.file })
      if (files.length > 1) withMore.push(student)
    }
  }
  return { modules, withMore, without, same }
}
