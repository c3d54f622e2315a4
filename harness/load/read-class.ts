/** Authority on reading a class back from its folder, one student at a time, so that its size does not matter. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
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
import { classesIn } from './course-folder.ts'
import { readJson } from './read-json.ts'

/** One student, with the report where there is one: as JSON spells it, and without what is hidden from the student. */
export type ReadStudent = { readonly record: ClassRecord; readonly report: ReportFile | null }

export async function readRun(path: string): Promise<ClassRun> {
  const { run, unfinishedRun } = classFolder(path)
  if (!existsSync(run) && existsSync(unfinishedRun)) {
    throw new Fault(
      'class-missing',
      `${path} holds a class that is not graded to the end.`,
      'Run the same "batch" again: what is done is not done twice.',
    )
  }
  const classes = classesIn(path)
  if (classes.length > 0) {
    throw new Fault(
      'class-missing',
      `${path} is the folder of a course, with a class in each of its folders ${classes.join(', ')}.`,
      `Give one of these: ${join(path, classes[0] ?? '')}.`,
    )
  }
  if (!existsSync(run)) {
    throw new Fault(
      'class-missing',
      `${path} is no folder of a graded class: it holds no run.json.`,
      'Give the folder that "batch --out" named.',
    )
  }
  return readRunFile(run)
}

/** What was begun or done there; null where there is no class. */
export async function readRunBegun(path: string): Promise<ClassRun | null> {
  const { run, unfinishedRun } = classFolder(path)
  const file = [run, unfinishedRun].find((one) => existsSync(one))
  return file === undefined ? null : readRunFile(file)
}

async function readRunFile(file: string): Promise<ClassRun> {
  const read = await readJson(file, validateClassRun, 'class-invalid')
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

/** As `readStudents`, with what the assignment tells instructors alone: nothing that is made of it is for students. */
export async function* readWholeStudents(path: string): AsyncGenerator<ReadStudent> {
  const { withheldResult } = classFolder(path)
  for await (const student of readStudents(path)) {
    const file = withheldResult(student.record.student.id)
    const isWhole = student.report === null || !existsSync(file)
    yield isWhole ? student : { ...student, report: await readJson(file, validateReport, 'class-invalid') }
  }
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
