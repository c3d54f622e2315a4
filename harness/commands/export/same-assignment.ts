/** Authority on whether a report can be told anew: only with the assignment that it was made with can its words be the same. */
import type { Assignment } from '../../domain/assignment.ts'
import { Fault } from '../../domain/fault.ts'
import type { Report, StageReport } from '../../domain/report.ts'

export function refuseOther(report: Report, assignment: Assignment): void {
  const other = report.stages.find((stage) => !belongs(stage, assignment))
  if (other === undefined) return
  throw new Fault(
    'class-differs',
    `The stage "${other.stage}" is not as it was when this was graded: its marks or its test vectors have changed since in ${assignment.folder}.`,
    'Grade again with the assignment as it is now, or give the folder that it was graded with: --assignments DIR.',
  )
}

/** Fresh test vectors are in no assignment, and never shown. */
function belongs({ stage: id, possible, vectors }: StageReport, { stages }: Assignment): boolean {
  const stage = stages.find((candidate) => candidate.id === id)
  if (stage === undefined || stage.points !== possible) return false
  const shown = new Set(
    stage.vectors.filter(({ visibility }) => visibility === 'shown').map((vector) => vector.id),
  )
  return vectors.every((vector) => vector.verdict.kind === 'hidden' || shown.has(vector.id))
}
