/**
 * Authority on what a student may see. A report holds the numbers of hidden test vectors, and whatever a student's code
 * threw on them could carry those numbers too; past this function only the count of those that failed is left.
 * A test vector that the assignment does not list is hidden: fresh ones are drawn for each grading.
 */
import type { Assignment, Stage, TestVector } from '../domain/assignment.ts'
import { Fault } from '../domain/fault.ts'
import type { Report, StageReport, WorkedCell } from '../domain/report.ts'
import type { Diagnosis, Verdict } from '../domain/verdict.ts'
import { fateOf } from './say-sign.ts'

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
  return report.stages.map((stageReport) => {
    const stage = assignment.stages.find((candidate) => candidate.id === stageReport.stage)
    if (stage === undefined) {
      throw new Fault(
        'assignment-invalid',
        `The report speaks of a stage "${stageReport.stage}" that ${assignment.id} does not have.`,
        'Grade the submission again, with the assignment as it is now.',
      )
    }
    return withholdInStage(stageReport, stage)
  })
}

function withholdInStage(report: StageReport, stage: Stage): ShownStage {
  const visible = new Map(
    stage.vectors.filter((vector) => vector.visibility === 'shown').map((vector) => [vector.id, vector]),
  )
  const shown = report.vectors.flatMap(({ id, verdict }) => {
    const vector = visible.get(id)
    return vector === undefined ? [] : [{ vector, verdict }]
  })
  const hidden = report.vectors.filter(({ id }) => !visible.has(id))
  const { verdict, earned, possible, fields, diagnosis, worked } = report
  return {
    stage,
    marked: { verdict, earned, possible, fields },
    diagnosis: diagnosis && withholdInDiagnosis(diagnosis, visible),
    worked: worked !== null && isShown(worked, visible) ? worked : null,
    shown,
    hidden: { total: hidden.length, failed: hidden.filter((entry) => hasFailed(entry.verdict)).length },
  }
}

function withholdInDiagnosis(diagnosis: Diagnosis, visible: ReadonlyMap<string, TestVector>): ShownDiagnosis {
  const vectors = diagnosis.vectors.filter((id) => visible.has(id))
  const supported = diagnosis.vectors.length
  const isFirstShown = visible.has(diagnosis.vectors[0])
  switch (diagnosis.kind) {
    case 'misconception':
    case 'misconceptions':
    case 'unexplained':
      return { ...diagnosis, vectors, supported }
    case 'behaviour':
      return { ...diagnosis, vectors, supported, shown: isFirstShown ? diagnosis.shown : null }
    case 'relation':
      return { ...diagnosis, vectors, supported, facts: isFirstShown ? diagnosis.facts : [] }
  }
}

/** An example was found for this report, so it is nobody's secret. */
function isShown({ vector }: WorkedCell, visible: ReadonlyMap<string, TestVector>): boolean {
  return vector === null || visible.has(vector)
}

function hasFailed(verdict: Verdict): boolean {
  const fate = fateOf(verdict)
  return fate !== 'passes' && fate !== 'follows'
}
