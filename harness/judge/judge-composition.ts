/** Authority on the verdict for one trace of a composition: its fields, and the call as a whole. */
import type { Evidence } from '../domain/evidence.ts'
import type { Divergence, Verdict } from '../domain/verdict.ts'
import type { TestVector } from '../domain/assignment.ts'
import { asNonEmpty, assessFields, type Assessment } from './assess-fields.ts'
import { callDivergence, judgeVector } from './judge-vector.ts'
import type { StageResult } from './stage-result.ts'

/** What the other stages were already charged for, so that the composition is not charged for it again. */
export type Charged = ReadonlySet<Divergence['kind']>

export type JudgedTrace = { readonly verdict: Verdict; readonly wanted: Assessment['wanted'] }

export function judgeComposition(
  vector: TestVector,
  evidence: Evidence,
  context: Parameters<typeof assessFields>[2] & { readonly charged: Charged },
): JudgedTrace {
  if (evidence.kind !== 'returned' || evidence.value.kind !== 'record') {
    return { verdict: judgeVector(vector, evidence), wanted: [] }
  }
  const { fields, wanted } = assessFields(vector, evidence.value.fields, context)
  const divergence = callDivergence(vector, evidence)
  const isCharged = divergence !== null && context.charged.has(divergence.kind)
  return {
    verdict: { kind: 'traced', fields: asNonEmpty(fields), divergence: isCharged ? null : divergence },
    wanted,
  }
}

export function chargedBy(stages: readonly StageResult[]): Charged {
  const kinds = stages.flatMap(({ results }) =>
    results.flatMap(({ verdict, evidence }) => [
      ...(verdict.kind === 'rejected' ? [verdict.divergence.kind] : []),
      ...(evidence.kind === 'returned' && evidence.changed.length > 0 ? ['changed-input' as const] : []),
      ...(evidence.kind === 'returned' && evidence.again !== null ? ['second-call' as const] : []),
    ]),
  )
  return new Set(kinds)
}
