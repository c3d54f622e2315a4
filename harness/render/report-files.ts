/** Authority on the files of one report. */
import type { Assignment, HintDepth } from '../domain/assignment.ts'
import type { Report } from '../domain/report.ts'
import { showReport } from './show-report.ts'

export function reportFiles(report: Report, assignment: Assignment, depth: HintDepth) {
  return Promise.all(
    FILES.map(async ({ name, format }) => ({
      name,
      text: await showReport(report, assignment, { format, depth, verbose: true, colour: false }),
    })),
  )
}

const FILES = [
  { name: 'report.html', format: 'html' },
  { name: 'report.md', format: 'md' },
  { name: 'result.json', format: 'json' },
] as const
