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

/** result.json as it would be if the assignment let a report say everything; null where it is that. */
export async function wholeResult(report: Report, assignment: Assignment): Promise<string | null> {
  if (assignment.hintDepth === 3) return null
  const options = { format: 'json', depth: 3, verbose: true, colour: false } as const
  const told = await showReport(report, assignment, options)
  const whole = await showReport(report, { ...assignment, hintDepth: 3 }, options)
  return whole === told ? null : whole
}

const FILES = [
  { name: 'report.html', format: 'html' },
  { name: 'report.md', format: 'md' },
  { name: 'result.json', format: 'json' },
] as const
