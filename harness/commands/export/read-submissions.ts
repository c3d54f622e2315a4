/**
 * Authority on what is exported: the reports of a class, one at a time, or the one report in a folder. The words are made anew
 * from result.json, at the depth of the students' own reports, so that no other system is told more than they were.
 */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Assignment, HintDepth } from '../../domain/assignment.ts'
import type { ClassOutcome } from '../../domain/class-record.ts'
import type { ClassRun } from '../../domain/class-run.ts'
import { Fault } from '../../domain/fault.ts'
import type { Report } from '../../domain/report.ts'
import type { Student } from '../../domain/student.ts'
import type { Exported } from '../../exchange/exported.ts'
import { loadAsked } from '../../load-asked.ts'
import { classFolder } from '../../load/class-folder.ts'
import { classesIn } from '../../load/course-folder.ts'
import { findAssignment } from '../../load/find-assignment.ts'
import { loadManifest } from '../../load/load-assignment.ts'
import { isQuiz } from '../../load/is-quiz.ts'
import { loadAnswered } from '../../load/load-quiz.ts'
import { readRun, readStudents } from '../../load/read-class.ts'
import { asReport, readReport } from '../../load/read-report.ts'
import type { ExportArguments } from './export-arguments.ts'
import { exportReport } from './export-report.ts'
import { exportUnread } from './export-unread.ts'

export type Submission =
  | { readonly kind: 'graded'; readonly exported: Exported }
  /** Something came, and no module could be read in it. */
  | { readonly kind: 'unread'; readonly exported: Exported }
  /** On the roster, and nothing came. */
  | { readonly kind: 'nothing'; readonly student: Student }
  | { readonly kind: 'fault'; readonly student: Student; readonly fault: ClassFault }

export type ClassFault = Extract<ClassOutcome, { kind: 'fault' }>

export type Source =
  | { readonly kind: 'class'; readonly run: ClassRun; readonly submissions: () => AsyncGenerator<Submission> }
  | SingleReport

export type SingleReport = {
  readonly kind: 'report'
  readonly exported: Exported
  readonly report: Report
  readonly assignment: Assignment
  readonly depth: HintDepth
}

export async function readSubmissions(args: ExportArguments): Promise<Source> {
  const { run, unfinishedRun } = classFolder(args.dir)
  // Of a course it is said there which classes there are.
  const isClass = existsSync(run) || existsSync(unfinishedRun) || classesIn(args.dir).length > 0
  if (isClass) return readWholeClass(args)
  const file = join(args.dir, 'result.json')
  if (existsSync(file)) return readSingle(await readReport(file), args)
  throw new Fault(
    'class-missing',
    `${args.dir} holds neither a class nor a report: there is no run.json and no result.json in it.`,
    'Give the folder that "batch --out" or "grade --out" named.',
  )
}

async function readWholeClass(args: ExportArguments): Promise<Source> {
  const run = await readRun(args.dir)
  const { id, stages } = run.assignment
  const assignment = await loadFor(
    id,
    stages.map((stage) => stage.id),
    args,
  )
  const depth = args.hint < run.hintDepth ? args.hint : run.hintDepth
  return { kind: 'class', run, submissions: () => submissionsOf(run, assignment, depth, args.dir) }
}

async function* submissionsOf(
  run: ClassRun,
  assignment: Assignment,
  depth: HintDepth,
  dir: string,
): AsyncGenerator<Submission> {
  for await (const { record, report } of readStudents(dir)) {
    const { student, outcome } = record
    switch (outcome.kind) {
      case 'graded':
        if (report === null) throw new Error('a student who was graded has no report')
        yield {
          kind: 'graded',
          exported: await exportReport(asReport(report), { assignment, depth, student }),
        }
        break
      case 'no-module':
      case 'refused':
        yield { kind: 'unread', exported: exportUnread(outcome, student, run) }
        break
      case 'nothing':
        yield { kind: 'nothing', student }
        break
      case 'fault':
        yield { kind: 'fault', student, fault: outcome }
        break
    }
  }
}

async function readSingle(report: Report, args: ExportArguments): Promise<SingleReport> {
  const stages = report.stages.map(({ stage }) => stage)
  const assignment = await loadFor(report.assignment, stages, args)
  const exported = await exportReport(report, { assignment, depth: args.hint, student: null })
  return { kind: 'report', exported, report, assignment, depth: args.hint }
}

/**
 * As it is on disk now, with the stages that were marked. Fresh test vectors are not in it, and nothing but their number was ever
 * said; nor is it known which paper of a quiz the questions were drawn for.
 */
async function loadFor(
  id: string,
  stages: readonly string[],
  { assignments }: ExportArguments,
): Promise<Assignment> {
  const folder = await findAssignment(id, resolve(assignments))
  const manifest = await loadManifest(folder)
  if (isQuiz(manifest)) return loadAnswered(folder, manifest, stages)
  const stage = stages.length === 1 ? stages[0] : undefined
  return loadAsked(folder, manifest, { stage, seed: undefined })
}
