/** The folder of a class as `batch` leaves it, with one real report that every graded student shares. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ClassOutcome, ClassRecord } from '../../../harness/domain/class-record.ts'
import type { ClassRun } from '../../../harness/domain/class-run.ts'
import type { Student } from '../../../harness/domain/student.ts'
import { classFolder } from '../../../harness/load/class-folder.ts'
import { runCli } from '../../support/run-cli.ts'
import { studentOf } from './class-of.ts'

const DIGEST = `sha256:${'0'.repeat(64)}`
const BASIS = { assignment: DIGEST, harness: DIGEST, seed: null, options: DIGEST }

export function runOf(missing: ClassRun['missing'], students = 0): ClassRun {
  return {
    schemaVersion: 1,
    assignment: {
      id: 'attention-stages',
      title: 'Attention, stage by stage',
      entryFile: 'attention.ts',
      passMark: 50,
      possible: 100,
      stages: [{ id: 'scale', call: 'scale(s, d)', points: 100 }],
    },
    basis: BASIS,
    freshVectors: 0,
    hintDepth: 3,
    roster: null,
    intake: { form: 'canvas', digest: DIGEST, said: 'Canvas download', remarks: [] },
    students,
    missing,
    shard: null,
  }
}

export function recordOf(id: string, outcome: ClassOutcome, student: Partial<Student> = {}): ClassRecord {
  return {
    schemaVersion: 1,
    student: studentOf({ id, ...student }),
    late: false,
    remarks: [],
    basis: { ...BASIS, submission: DIGEST },
    outcome,
  }
}

export function graded(earned: number): ClassOutcome {
  return { kind: 'graded', earned, possible: 100, passed: true, isolation: 'process', result: DIGEST }
}

export async function gradedClass(
  records: readonly ClassRecord[],
  run: Partial<ClassRun> = {},
): Promise<string> {
  const report = await runCli([
    'grade',
    '01',
    'test/submissions/attention-stages/no-scale',
    '--format',
    'json',
  ])
  const folder = classFolder(mkdtempSync(join(tmpdir(), 'followthrough-class-')))
  mkdirSync(folder.records)
  writeFileSync(folder.run, JSON.stringify({ ...runOf('none', records.length), ...run }))
  for (const record of records) {
    const { id } = record.student
    writeFileSync(folder.record(id), JSON.stringify(record))
    mkdirSync(folder.student(id), { recursive: true })
    if (record.outcome.kind !== 'graded') continue
    writeFileSync(folder.result(id), report.stdout)
    writeFileSync(join(folder.student(id), 'report.html'), `<!doctype html><title>${id}</title>`)
  }
  return folder.path
}
