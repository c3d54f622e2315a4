/** Authority on writing what is said of a class as a whole, from its records alone: `batch` and `merge` do the same. */
import { basename } from 'node:path'
import { validateClass } from '#generated/validate-class.js'
import type { ClassReport } from '../../domain/class-report.ts'
import type { Json } from '../../domain/wire.ts'
import { classFolder } from '../../load/class-folder.ts'
import { explainInvalid } from '../../load/explain-invalid.ts'
import { readRun, readWholeStudents, type ReadStudent } from '../../load/read-class.ts'
import { writeReports, type ReportText } from '../../load/write-reports.ts'
import { writeJson } from '../../render/write-json.ts'
import { buildClassReport } from './build-class-report.ts'
import { gradesCsv, type Contact } from './grades-csv.ts'
import { pseudonymise } from './pseudonymise.ts'
import { extendPseudonyms, readPseudonyms, writePseudonyms } from './pseudonyms.ts'

export type WriteClass = {
  /** Whether the class is written under other names too. */
  readonly pseudonyms: boolean
  readonly renderHtml: (report: ClassReport) => string
}

/** Each file is written whole or not at all. What an earlier run has shared stays as it is unless it is asked for again. */
export async function writeClass(path: string, { pseudonyms, renderHtml }: WriteClass): Promise<ClassReport> {
  const folder = classFolder(path)
  const contacts = new Map<string, Contact>()
  const report = await buildClassReport(
    await readRun(path),
    notingContacts(readWholeStudents(path), contacts),
  )
  writeReports(path, [
    ...pagesOf(report, renderHtml),
    { name: basename(folder.grades), text: gradesCsv(report, contacts) },
  ])
  if (pseudonyms) {
    const ids = report.students.map(({ id }) => id)
    const names = extendPseudonyms(readPseudonyms(folder.pseudonyms), ids)
    // The table first: names that were shared and cannot be led back would be lost.
    writeReports(path, [{ name: basename(folder.pseudonyms), text: writePseudonyms(names) }])
    writeReports(folder.shared, pagesOf(pseudonymise(report, names), renderHtml))
  }
  return report
}

function pagesOf(report: ClassReport, renderHtml: WriteClass['renderHtml']): readonly ReportText[] {
  const { json, html } = classFolder('')
  return [
    { name: basename(json), text: writeJson(checked(report)) },
    { name: basename(html), text: renderHtml(report) },
  ]
}

/** Nothing is written that its schema would refuse when it is read. */
function checked(report: ClassReport): Json {
  const data: unknown = report
  if (!validateClass(data))
    throw new Error(`class.json would be invalid: ${explainInvalid(data, validateClass.errors ?? [])}`)
  return report
}

async function* notingContacts(
  students: AsyncIterable<ReadStudent>,
  contacts: Map<string, Contact>,
): AsyncGenerator<ReadStudent> {
  for await (const read of students) {
    const { id, email, members } = read.record.student
    contacts.set(id, { email, members })
    yield read
  }
}
