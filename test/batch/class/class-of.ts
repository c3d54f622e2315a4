/** Classes in the form in which `batch` records them: a run, and records with the reports of those that were graded. */
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ReportFile } from '#generated/schemas.js'
import type { ClassOutcome, ClassRecord } from '../../../harness/domain/class-record.ts'
import type { ClassRun } from '../../../harness/domain/class-run.ts'
import type { Student } from '../../../harness/domain/student.ts'
import { classFolder } from '../../../harness/load/class-folder.ts'
import type { ReadStudent } from '../../../harness/load/read-class.ts'

export const run: ClassRun = {
  schemaVersion: 1,
  assignment: {
    id: 'attention-stages',
    title: 'The stages of attention',
    entryFile: 'attention.ts',
    passMark: 60,
    possible: 100,
    stages: [
      { id: 'project', call: 'project(x, w)', points: 10 },
      { id: 'scores', call: 'scores(q, k)', points: 15 },
      { id: 'scale', call: 'scale(s, d)', points: 15 },
      { id: 'causalMask', call: 'causalMask(s)', points: 15 },
      { id: 'softmax', call: 'softmax(s)', points: 20 },
      { id: 'weightedSum', call: 'weightedSum(a, v)', points: 10 },
      { id: 'attention', call: 'attention(x, weights, options)', points: 15 },
    ],
  },
  basis: {
    assignment: digestOf('assignment'),
    harness: digestOf('harness'),
    seed: null,
    options: digestOf('options'),
  },
  freshVectors: 0,
  hintDepth: 3,
  roster: null,
  intake: { form: 'folders', digest: digestOf('intake'), said: 'Folders: some students', remarks: [] },
  students: 0,
  missing: 'none',
  shard: null,
}

export function digestOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`
}

export function student(id: string, more: Partial<Student> = {}): Student {
  return {
    id,
    name: null,
    email: null,
    section: null,
    platformId: null,
    alsoKnownAs: {},
    members: [],
    ...more,
  }
}

type About = { readonly who?: Partial<Student>; readonly files?: string } & Partial<
  Pick<ClassRecord, 'late' | 'remarks'>
>

/** `files` stands for what was handed in; everybody's own unless told. */
export function graded(id: string, report: ReportFile, { files = id, ...about }: About = {}): ReadStudent {
  const { earned, possible, passed, isolation } = report
  const result = digestOf(JSON.stringify(report))
  const outcome = { kind: 'graded' as const, earned, possible, passed, isolation, result }
  return { record: record(id, outcome, digestOf(files), about), report }
}

export function notGraded(
  id: string,
  outcome: Exclude<ClassOutcome, { kind: 'graded' }>,
  about: About = {},
): ReadStudent {
  return { record: record(id, outcome, null, about), report: null }
}

function record(
  id: string,
  outcome: ClassOutcome,
  submission: string | null,
  { who = {}, late = false, remarks = [] }: About,
): ClassRecord {
  const basis = { ...run.basis, submission }
  return { schemaVersion: 1, student: student(id, who), late, remarks, basis, outcome }
}

export async function* each(students: readonly ReadStudent[]): AsyncGenerator<ReadStudent> {
  for (const one of students) yield await Promise.resolve(one)
}

/** Written in the order given. */
export function layClass(folder: string, students: readonly ReadStudent[], ran: ClassRun = run): void {
  const places = classFolder(folder)
  mkdirSync(places.records, { recursive: true })
  writeFileSync(places.run, JSON.stringify(ran))
  for (const { record: written, report } of students) {
    const { id } = written.student
    writeFileSync(places.record(id), JSON.stringify(written))
    if (report === null) continue
    mkdirSync(places.student(id), { recursive: true })
    writeFileSync(places.result(id), JSON.stringify(report))
  }
}

export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-class-'))
  try {
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
