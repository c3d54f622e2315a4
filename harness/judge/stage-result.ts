/** Authority on what one stage has come to before it is scored: each test vector with its evidence and verdict. */
import type { Stage, TestVector } from '../domain/assignment.ts'
import type { Evidence } from '../domain/evidence.ts'
import type { NonEmpty } from '../domain/value.ts'
import type { Verdict } from '../domain/verdict.ts'

export type VectorResult = {
  readonly vector: TestVector
  readonly evidence: Evidence
  readonly verdict: Verdict
}

export type StageResult = { readonly stage: Stage; readonly results: NonEmpty<VectorResult> }

/** Whether a test vector cost or would cost marks. */
export function isFailing({ verdict }: VectorResult): boolean {
  switch (verdict.kind) {
    case 'accepted':
      return false
    case 'traced':
      return verdict.divergence !== null || verdict.fields.some((field) => field.verdict === 'wrong')
    case 'rejected':
    case 'unusable':
      return true
  }
}
