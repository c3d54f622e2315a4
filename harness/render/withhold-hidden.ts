/**
 * Authority on what a student may see of a stage: its report joined with the assignment, the test vectors that are shown with
 * all that is known of them, and of those that are hidden only how many there are and how many failed.
 */
import type { Assignment, Stage, TestVector } from '../domain/assignment.ts'
import { Fault } from '../domain/fault.ts'
import type { Report, StageReport, WorkedCell } from '../domain/report.ts'
import { withoutHidden } from '../domain/without-hidden.ts'
import type { Diagnosis, Verdict } from '../domain/verdict.ts'

export type ShownStage = {
  readonly stage: Stage
  readonly marked: Pick<StageReport, 'verdict' | 'earned' | 'possible' | 'fields'>
  /** Its `vectors` may be empty: then everything that led to it is hidden. */
  readonly diagnosis: ShownDiagnosis | null
  readonly worked: WorkedCell | null
  readonly shown: readonly Judged[]
  readonly hidden: { readonly total: number; readonly failed: number }
}

export type Judged = { readonly vector: TestVector; readonly verdict: Verdict }

type Shown<D> = D extends Diagnosis
  ? Omit<D, 'vectors'> & {
      readonly vectors: readonly string[]
      /** How many test vectors show it, with those that are hidden. */
      readonly supported: number
    }
  : never

export type ShownDiagnosis = Shown<Diagnosis>

export function withholdHidden(report: Report, assignment: Assignment): readonly ShownStage[] {
  return withoutHidden(report, assignment).stages.map((stageReport) => {
    const stage = assignment.stages.find((candidate) => candidate.id === stageReport.stage)
    if (stage === undefined) {
      throw new Fault(
        'assignment-invalid',
        `The report speaks of a stage "${stageReport.stage}" that ${assignment.id} does not have.`,
        'Grade the submission again, with the assignment as it is now.',
      )
    }
    return joinStage(stageReport, stage)
  })
}

function joinStage(report: StageReport, stage: Stage): ShownStage {
  const listed = new Map(stage.vectors.map((vector) => [vector.id, vector]))
  const shown = report.vectors.flatMap(({ id, verdict }) => {
    const vector = listed.get(id)
    return vector === undefined || verdict.kind === 'hidden' ? [] : [{ vector, verdict }]
  })
  const hidden = report.vectors.flatMap(({ verdict }) => (verdict.kind === 'hidden' ? [verdict] : []))
  const { verdict, earned, possible, fields, diagnosis, worked } = report
  return {
    stage,
    marked: { verdict, earned, possible, fields },
    diagnosis: diagnosis && {
      ...diagnosis,
      vectors: diagnosis.vectors.filter((id) => shown.some(({ vector }) => vector.id === id)),
      supported: diagnosis.vectors.length,
    },
    worked,
    shown,
    hidden: { total: hidden.length, failed: hidden.filter(({ passed }) => !passed).length },
  }
}
