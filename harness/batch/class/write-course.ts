/** Authority on writing what is said of a class over all assignments, from the folders of its classes: `batch` and `merge` do the same. */
import { basename } from 'node:path'
import { validateCourse } from '#generated/validate-course.js'
import type { CourseReport } from '../../domain/course-report.ts'
import { courseFolder } from '../../load/course-folder.ts'
import { explainInvalid } from '../../load/explain-invalid.ts'
import { readClassReport } from '../../load/read-class.ts'
import { writeReports } from '../../load/write-reports.ts'
import { writeJson } from '../../render/write-json.ts'
import { buildCourseReport } from './build-course-report.ts'
import { courseCsv } from './course-csv.ts'

/** `ids` are the assignments, in the order of the course. Those of which nothing is said yet are not in it. */
export async function writeCourse(
  path: string,
  ids: readonly string[],
  renderHtml: (report: CourseReport) => string,
): Promise<CourseReport> {
  const folder = courseFolder(path)
  const read = await Promise.all(ids.map((id) => readClassReport(folder.class(id))))
  const report = buildCourseReport(read.filter((one) => one !== null))
  if (!validateCourse(report))
    throw new Error(`course.json would be invalid: ${explainInvalid(report, validateCourse.errors ?? [])}`)
  writeReports(path, [
    { name: basename(folder.json), text: writeJson(report) },
    { name: basename(folder.html), text: renderHtml(report) },
    { name: basename(folder.csv), text: courseCsv(report) },
  ])
  return report
}
