/**
 * Authority on how what came of one student gets to its place: first the reports, at once, and then the record that says that
 * they are there. Whoever is killed in between has done nothing.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import type { Basis, ClassRecord } from '../domain/class-record.ts'
import { classFolder, type ClassFolder } from '../load/class-folder.ts'
import { makeFolder } from '../load/make-folder.ts'
import { readRecord } from '../load/read-class.ts'
import { writeFileWhole } from '../load/write-file-whole.ts'
import { writeJson } from '../render/write-json.ts'

/** Where a worker wrote it. */
export type Written = {
  /** The folder of what the student gets. */
  readonly reports: string
  /** The whole result, for the instructor; it is there only if it says more. */
  readonly withheld: string
}

/** `written` is null where there is nothing to tell the student. */
export function keepStudent(folder: ClassFolder, record: ClassRecord, written: Written | null): void {
  const { id } = record.student
  forgetStudent(folder, id)
  if (written !== null) {
    renameSync(written.reports, folder.student(id))
    if (existsSync(written.withheld)) {
      makeFolder(folder.withheld)
      renameSync(written.withheld, folder.withheldResult(id))
    }
  }
  writeFileWhole(folder.record(id), writeJson(record))
}

/** The record alone, where the reports that are there still hold; it is touched only if it says something else. */
export function keepRecord(folder: ClassFolder, record: ClassRecord): void {
  const text = writeJson(record)
  if (!isRecorded(folder, record, text)) writeFileWhole(folder.record(record.student.id), text)
}

/** Whether all of it is there already, where nothing was graded. */
export function isKept(folder: ClassFolder, record: ClassRecord): boolean {
  if (!isRecorded(folder, record, writeJson(record))) return false
  return record.outcome.kind === 'nothing' || hasPages(folder, record.student.id)
}

function isRecorded(folder: ClassFolder, { student }: ClassRecord, text: string): boolean {
  const file = folder.record(student.id)
  return existsSync(file) && readFileSync(file, 'utf8') === text
}

/** The record first: while it is there, the reports are. */
export function forgetStudent(folder: ClassFolder, id: string): void {
  rmSync(folder.record(id), { force: true })
  rmSync(folder.withheldResult(id), { force: true })
  rmSync(folder.student(id), { recursive: true, force: true })
}

/** What was said of the class as a whole, and that it is done, is not left beside results that it does not speak of. */
export function forgetClass({ run, html, json, grades }: ClassFolder): void {
  for (const file of [run, html, json, grades]) rmSync(file, { force: true })
}

/** Both are there from the start, so that a class of nobody has them too. */
export function makeClassFolders({ records, students }: ClassFolder): void {
  makeFolder(records)
  makeFolder(students)
}

/** What an earlier run found out under the very same conditions; null where it has to be found out again. */
export async function finishedRecord(path: string, id: string, basis: Basis): Promise<ClassRecord | null> {
  const folder = classFolder(path)
  if (!existsSync(folder.record(id))) return null
  // One that cannot be read is not worth more than one that is not there.
  const record = await readRecord(path, id).catch(() => null)
  if (record?.outcome.kind !== 'graded' || !isSame(record.basis, basis)) return null
  const results = [folder.result(id), folder.withheldResult(id)]
  return digestOfResults(results) === record.outcome.result && hasPages(folder, id) ? record : null
}

/** Of those that are there: result.json, and the whole one where the student's says less. */
export function digestOfResults(files: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of files) if (existsSync(file)) hash.update(readFileSync(file))
  return `sha256:${hash.digest('hex')}`
}

/** One that is empty was not yet on disk when the machine was switched off. */
function hasPages(folder: ClassFolder, id: string): boolean {
  return folder.pages(id).every((page) => (statSync(page, { throwIfNoEntry: false })?.size ?? 0) > 0)
}

function isSame(one: Basis, other: Basis): boolean {
  return (
    one.submission === other.submission &&
    one.assignment === other.assignment &&
    one.harness === other.harness &&
    one.seed === other.seed &&
    one.options === other.options
  )
}
