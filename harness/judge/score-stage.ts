/** Authority on marks: what a stage earns for its verdict, its diagnosis and its test vectors. */
import type { Assignment } from '../domain/assignment.ts'
import { isCredited } from '../domain/is-credited.ts'
import { isFreshId } from '../domain/fresh-id.ts'
import type { StageVerdict } from '../domain/report.ts'
import { isNonEmpty } from '../domain/value.ts'
import type { Diagnosis, Verdict } from '../domain/verdict.ts'
import type { StageResult, VectorResult } from './stage-result.ts'

export function scoreStage(
  { stage, results }: StageResult,
  { verdict, diagnosis }: { verdict: StageVerdict; diagnosis: Diagnosis | null },
  partialCredit: Assignment['partialCredit'],
): number {
  const share =
    stage.fields === null && stage.marking === 'all' ? allOrNothing(results) : smallerShare(results)
  return toHundredths(stage.points * Math.max(share, concession(verdict, diagnosis, partialCredit)))
}

function allOrNothing(results: readonly VectorResult[]): number {
  return results.every(({ verdict }) => shareOf(verdict) === 1) ? 1 : 0
}

/** Whoever knows the listed test vectors by heart gets no more than the fresh ones give, where there are some. */
function smallerShare(results: readonly VectorResult[]): number {
  const parts = [true, false].map((fresh) => results.filter(({ vector }) => isFreshId(vector.id) === fresh))
  return Math.min(...parts.filter(isNonEmpty).map(weighted))
}

function weighted(results: readonly VectorResult[]): number {
  const weights = results.reduce((sum, { vector }) => sum + vector.weight, 0)
  return results.reduce((sum, { vector, verdict }) => sum + vector.weight * shareOf(verdict), 0) / weights
}

/** A composition earns the share of its fields that are right, follow or inherit. */
function shareOf(verdict: Verdict): number {
  switch (verdict.kind) {
    case 'accepted':
    case 'follows':
      return 1
    case 'traced':
      if (verdict.divergence !== null) return 0
      return verdict.fields.filter(isCredited).length / verdict.fields.length
    case 'rejected':
    case 'unusable':
      return 0
  }
}

/** The instructor's partial credit for a near miss. Where mistakes cannot be told apart, or are made together, the smallest counts. */
function concession(
  verdict: StageVerdict,
  diagnosis: Diagnosis | null,
  partialCredit: Assignment['partialCredit'],
): number {
  if (diagnosis?.kind === 'misconception') {
    return Math.min(...diagnosis.misconceptions.map((id) => partialCredit.get(id) ?? 0))
  }
  if (diagnosis?.kind === 'misconceptions') {
    return Math.min(...diagnosis.together.flat().map((id) => partialCredit.get(id) ?? 0))
  }
  return verdict === 'imprecise' ? (partialCredit.get('imprecise') ?? 0) : 0
}

function toHundredths(marks: number): number {
  return Math.round(marks * 100) / 100
}

/** The marks of all stages together, free of the dust of binary fractions. */
export function total(marks: readonly number[]): number {
  return toHundredths(marks.reduce((sum, mark) => sum + mark, 0))
}
