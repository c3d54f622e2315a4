/** Authority on the part of a report that explains why a module could not be loaded, and what that means for the marks. */
import type { LoadProblem } from '../domain/evidence.ts'
import type { Report } from '../domain/report.ts'
import type { ProblemView } from './report-view.ts'
import { sayLoadProblem } from './say-load-problem.ts'
import { sayAt } from './say-thrown.ts'
import { showMarks } from './show-marks.ts'
import { viewSource } from './view-source.ts'

export function viewProblem(report: Report): ProblemView | null {
  const { loadProblem } = report
  if (loadProblem === null) return null
  const at = 'at' in loadProblem ? loadProblem.at : null
  return {
    ...sayLoadProblem(loadProblem, report.submission.entryFile),
    place: at === null ? null : sayAt(at),
    source: loadProblem.kind === 'syntax' && at !== null ? viewSource(loadProblem.source) : null,
    ...sayKind(loadProblem, report),
  }
}

function sayKind(
  { kind }: LoadProblem,
  { earned, possible }: Report,
): Pick<ProblemView, 'heading' | 'marks'> {
  switch (kind) {
    case 'unreadable-file':
    case 'syntax':
    case 'import':
    case 'threw':
    case 'compile-time-out':
      return {
        heading: 'The module could not be loaded',
        marks:
          earned > 0
            ? `${showMarks(earned)} of ${showMarks(possible)} marks are kept.`
            : 'No stage could be run, so no marks are given yet. Once the module loads, every stage is marked.',
      }
    case 'other-paper':
      return {
        heading: 'The answers are for another paper',
        marks: 'No answer was marked, so no marks are given yet.',
      }
    case 'no-answers':
      return {
        heading: 'The answers could not be read',
        marks: 'No answer was marked, so no marks are given yet.',
      }
  }
}
