/** Submissions graded for real and written as `grade --out` and `batch --out` write them, for exports to read. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Assignment, HintDepth } from '../../../harness/domain/assignment.ts'
import type { ClassOutcome, ClassRecord } from '../../../harness/domain/class-record.ts'
import type { ClassRun } from '../../../harness/domain/class-run.ts'
import type { Report } from '../../../harness/domain/report.ts'
import type { Student } from '../../../harness/domain/student.ts'
import { asNonEmpty } from '../../../harness/domain/value.ts'
import { completeReport, gradeSubmission } from '../../../harness/grade.ts'
import { classFolder } from '../../../harness/load/class-folder.ts'
import { packageRoot } from '../../../harness/load/package-root.ts'
import { showReport } from '../../../harness/render/show-report.ts'
import { openSandbox } from '../../../harness/sandbox/open-sandbox.ts'
import { assignment01 } from '../../support/assignment-01.ts'

export const samples = join(packageRoot, 'test/submissions/attention-stages')

export type Grading = {
  readonly assignment?: Assignment
  readonly depth?: HintDepth
  readonly types?: boolean
}

/** Grades a folder, and writes report.md and result.json to another. */
export async function gradeInto(from: string, folder: string, grading: Grading = {}): Promise<Report> {
  const { assignment = assignment01, depth = 3, types = false } = grading
  const entry = readdirSync(from).find((name) => /^attention\.[cm]?[jt]s$/.test(name)) ?? ''
  const stages = assignment.stages.map(({ id }) => id)
  const sandbox = await openSandbox({
    entryPath: join(from, entry),
    limits: assignment.limits,
    isolation: 'process',
    ...(types && { types: { stages, limitMs: 30_000 } }),
  })
  try {
    const { report: first } = await gradeSubmission(assignment, sandbox)
    const report = await completeReport(first, assignment, sandbox)
    await writeInto(folder, report, { assignment, depth })
    return report
  } finally {
    await sandbox.close()
  }
}

export async function writeInto(folder: string, report: Report, grading: Grading = {}): Promise<void> {
  const { assignment = assignment01, depth = 3 } = grading
  const options = { verbose: true, depth, colour: false } as const
  mkdirSync(folder, { recursive: true })
  const [markdown, json] = [
    await showReport(report, assignment, { ...options, format: 'md' }),
    await showReport(report, assignment, { ...options, format: 'json' }),
  ]
  writeFileSync(join(folder, 'report.md'), markdown)
  writeFileSync(join(folder, 'result.json'), json)
}

const DIGEST = `sha256:${'0'.repeat(64)}`
const BASIS = { assignment: DIGEST, harness: DIGEST, seed: null, options: DIGEST }

export function writeRun(folder: string, more: Partial<ClassRun> = {}): void {
  const { id, title, entryFile, passMark, stages } = assignment01
  const run: ClassRun = {
    schemaVersion: 1,
    assignment: {
      id,
      title,
      entryFile,
      passMark,
      possible: 100,
      stages: asNonEmpty(stages.map(({ id: stage, call, points }) => ({ id: stage, call, points }))),
    },
    basis: BASIS,
    freshVectors: 0,
    hintDepth: 3,
    roster: null,
    intake: { form: 'folders', digest: DIGEST, said: 'A folder for each student', remarks: [] },
    students: 1,
    missing: 'none',
    shard: null,
    ...more,
  }
  mkdirSync(classFolder(folder).records, { recursive: true })
  writeFileSync(classFolder(folder).run, JSON.stringify(run))
}

export function writeRecord(folder: string, id: string, outcome: ClassOutcome, name: string | null = null) {
  const student: Student = {
    id,
    name,
    email: null,
    section: null,
    platformId: null,
    alsoKnownAs: {},
    members: [],
  }
  const basis = { ...BASIS, submission: null }
  const record: ClassRecord = { schemaVersion: 1, student, late: false, remarks: [], basis, outcome }
  writeFileSync(classFolder(folder).record(id), JSON.stringify(record))
}

/** A student of a class, graded like the report in the folder that is given. */
export async function writeGraded(folder: string, id: string, report: Report, name: string | null = null) {
  await writeInto(classFolder(folder).student(id), report)
  const { earned, possible, passed, isolation } = report
  writeRecord(folder, id, { kind: 'graded', earned, possible, passed, isolation, result: DIGEST }, name)
}

export function readData(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}
