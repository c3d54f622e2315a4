/** Authority on reading a class back from its folder, one student at a time, so that its size does not matter. */
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { validateClass } from '#generated/validate-class.js'
import { validateClassRecord } from '#generated/validate-class-record.js'
import { validateClassRun } from '#generated/validate-class-run.js'
import { validateReport } from '#generated/validate-report.js'
import type { ReportFile } from '#generated/schemas.js'
import type { ClassRecord } from '../domain/class-record.ts'
import type { ClassReport } from '../domain/class-report.ts'
import type { ClassRun } from '../domain/class-run.ts'
import { Fault } from '../domain/fault.ts'
import { asNonEmpty } from '../domain/value.ts'
import { classFolder } from './class-folder.ts'
import { readJson } from './read-json.ts'

/** One student, with the report where there is one: as JSON spells it, and without what is hidden from the student. */
export type ReadStudent = { readonly record: ClassRecord; readonly report: ReportFile | null }

export async function readRun(path: string): Promise<ClassRun> {
  const { run } = classFolder(path)
  if (!existsSync(run)) {
    throw new Fault(
      'class-missing',
      `${path} is no folder of a graded class: it holds no run.json.`,
      'Give the folder that "batch --out" named.',
    )
  }
  const read = await readJson(run, validateClassRun, 'class-invalid')
  // Each key stays where it is: a run that is written again is the same bytes.
  return { ...read, assignment: { ...read.assignment, stages: asNonEmpty(read.assignment.stages) } }
}

/** What was said of the class as a whole; null where nothing was yet, as of a shard. */
export async function readClassReport(path: string): Promise<ClassReport | null> {
  const { json } = classFolder(path)
  if (!existsSync(json)) return null
  const read = await readJson(json, validateClass, 'class-invalid')
  return { ...read, assignment: { ...read.assignment, stages: asNonEmpty(read.assignment.stages) } }
}

/** In the order of their ids; those that are not finished are not among them. */
export async function* readStudents(path: string): AsyncGenerator<ReadStudent> {
  for (const id of await recordedIds(path)) yield readStudent(path, id)
}

export async function readStudent(path: string, id: string): Promise<ReadStudent> {
  const folder = classFolder(path)
  const record = await readRecord(path, id)
  const report =
    record.outcome.kind === 'graded'
      ? await readJson(folder.result(id), validateReport, 'class-invalid')
      : null
  return { record, report }
}

export async function readRecord(path: string, id: string): Promise<ClassRecord> {
  return readJson(classFolder(path).record(id), validateClassRecord, 'class-invalid')
}

/** Compared by code units, so that the order is the same everywhere. */
export async function recordedIds(path: string): Promise<readonly string[]> {
  const { records } = classFolder(path)
  const names = existsSync(records) ? await readdir(records) : []
  return names
    .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
    .map((name) => name.slice(0, -'.json'.length))
    .toSorted()
}
