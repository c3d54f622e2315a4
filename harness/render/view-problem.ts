/** Authority on the part of a report that explains why a module could not be loaded, and what that means for the marks. */
import type { LoadProblem } from '../domain/evidence.ts'
import type { Report } from '../domain/report.ts'
import { clip } from './clip.ts'
import type { ProblemView } from './report-view.ts'
import { sayLoadProblem } from './say-load-problem.ts'
import { sayAt } from './say-thrown.ts'
import { showMarks } from './show-marks.ts'

export function viewProblem(report: Report): ProblemView | null {
  const { loadProblem } = report
  if (loadProblem === null) return null
  const at = 'at' in loadProblem ? loadProblem.at : null
  return {
    ...sayLoadProblem(loadProblem, report.submission.entryFile),
    place: at === null ? null : sayAt(at),
    source: viewSource(loadProblem),
    marks:
      report.earned > 0
        ? `${showMarks(report.earned)} of ${showMarks(report.possible)} marks are kept.`
        : 'No stage could be run, so no marks are given yet. They depend on nothing else: once the module loads, every stage is marked.',
  }
}

const MOST_BEFORE = 60
const MOST_AFTER = 40

/** Tabs become blanks on both lines, so that the caret stands where the place is. */
function viewSource(problem: LoadProblem): ProblemView['source'] {
  if (problem.kind !== 'syntax' || problem.at === null || problem.sourceLine.trim() === '') return null
  const { column } = problem.at
  const line = problem.sourceLine.replaceAll('\t', ' ').trimEnd()
  const before = line
    .slice(0, column - 1)
    .trimStart()
    .slice(-MOST_BEFORE)
  return { before, after: clip(line.slice(column - 1), MOST_AFTER), caret: `${' '.repeat(before.length)}^` }
}
