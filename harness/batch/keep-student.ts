/**
 * Authority on how what came of one student gets to its place: first the reports, at once, and then the record that says that
 * they are there. Whoever is killed in between has done nothing.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import type { Basis, ClassRecord } from '../domain/class-record.ts'
import { classFolder, type ClassFolder } from '../load/class-folder.ts'
import { makeFolder } from '../load/make-folder.ts'
import { readRecord } from '../load/read-class.ts'
import { unwritable } from '../load/unwritable.ts'
import { writeFileWhole } from '../load/write-file-whole.ts'
import { writeJson } from '../render/write-json.ts'

/** `reports` is the folder that a worker wrote them to; null where there are none. */
export function keepStudent(folder: ClassFolder, record: ClassRecord, reports: string | null): void {
  const { id } = record.student
  try {
    forgetStudent(folder, id)
    if (reports !== null) renameSync(reports, folder.student(id))
    writeFileWhole(folder.record(id), writeJson(record))
  } catch (cause) {
    throw unwritable({
      what: `What came of ${id} cannot be written to ${folder.path}`,
      cause,
      elsewhere: 'Give a folder with more room: --out DIR.',
    })
  }
}

/** The record alone, where the reports that are there still hold; it is touched only if it says something else. */
export function keepRecord(folder: ClassFolder, record: ClassRecord): void {
  if (!isKept(folder, record)) writeFileWhole(folder.record(record.student.id), writeJson(record))
}

export function isKept(folder: ClassFolder, record: ClassRecord): boolean {
  const file = folder.record(record.student.id)
  return existsSync(file) && readFileSync(file, 'utf8') === writeJson(record)
}

/** The record first: while it is there, the reports are. */
export function forgetStudent(folder: ClassFolder, id: string): void {
  rmSync(folder.record(id), { force: true })
  rmSync(folder.student(id), { recursive: true, force: true })
}

/** What was said of the class as a whole is not left beside results that it does not speak of. */
export function forgetClass({ html, json, grades }: ClassFolder): void {
  for (const file of [html, json, grades]) rmSync(file, { force: true })
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
  if (record === null || record.outcome.kind === 'fault' || !isSame(record.basis, basis)) return null
  return record.outcome.kind === 'graded' && !holds(folder.result(id), record.outcome.result) ? null : record
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

function holds(file: string, digest: string): boolean {
  if (!existsSync(file)) return false
  return `sha256:${createHash('sha256').update(readFileSync(file)).digest('hex')}` === digest
}
