/** Authority on what one stage has come to before it is scored: each test vector with its evidence and verdict. */
import type { Stage, TestVector } from '../domain/assignment.ts'
import type { Evidence } from '../domain/evidence.ts'
import type { NonEmpty } from '../domain/value.ts'
import type { Diagnosis, Verdict } from '../domain/verdict.ts'

export type VectorResult = {
  readonly vector: TestVector
  readonly evidence: Evidence
  readonly verdict: Verdict
}

export type StageResult = { readonly stage: Stage; readonly results: NonEmpty<VectorResult> }

export type ExplainedStage = StageResult & {
  readonly diagnosis: Diagnosis | null
  /** A smaller input that fails, found for this submission; it costs nothing. */
  readonly example: VectorResult | null
}

/** Whether a test vector cost or would cost marks. */
export function isFailing({ verdict }: VectorResult): boolean {
  switch (verdict.kind) {
    case 'accepted':
    case 'follows':
      return false
    case 'traced':
      return verdict.divergence !== null || verdict.fields.some((field) => field.verdict === 'wrong')
    case 'rejected':
    case 'unusable':
      return true
  }
}
