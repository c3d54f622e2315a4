/** Authority on what a report holds as data: what the assignment does not let it say, it says in no format. */
import type { HintDepth } from '../domain/assignment.ts'
import type { Report } from '../domain/report.ts'
import { asNonEmpty } from '../domain/value.ts'

export function withinDepth(report: Report, most: HintDepth): Report {
  if (most === 3) return report
  const { curves, ...rest } = report
  const stages = rest.stages.map((stage) => ({
    ...stage,
    worked: null,
    diagnosis: most === 1 ? null : stage.diagnosis,
  }))
  const told = { ...rest, stages: asNonEmpty(stages) }
  return most === 1 || curves === undefined ? told : { ...told, curves }
}
