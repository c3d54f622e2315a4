/** Authority on the verdict for one trace of a composition: its fields, and the call as a whole. */
import type { Evidence } from '../domain/evidence.ts'
import { asNonEmpty } from '../domain/value.ts'
import type { Divergence, Verdict } from '../domain/verdict.ts'
import type { TestVector } from '../domain/assignment.ts'
import { assessFields, type AssessOptions, type Assessment } from './assess-fields.ts'
import { againDivergence, callDivergence, judgeVector } from './judge-vector.ts'
import type { StageResult } from './stage-result.ts'

/** What the other stages were already charged for, so that the composition is not charged for it again. */
export type Charged = {
  readonly kinds: ReadonlySet<Divergence['kind']>
  /** Stages that answer differently each time. */
  readonly unstable: ReadonlySet<string>
}

export type JudgedTrace = { readonly verdict: Verdict; readonly wanted: Assessment['wanted'] }

export function judgeComposition(
  vector: TestVector,
  evidence: Evidence,
  context: Omit<AssessOptions, 'unstable'> & { readonly charged: Charged },
): JudgedTrace {
  if (evidence.kind !== 'returned' || evidence.value.kind !== 'record') {
    return { verdict: judgeVector(vector, evidence), wanted: [] }
  }
  const { fields, wanted } = assessFields(vector, evidence.value.fields, {
    ...context,
    unstable: context.charged.unstable,
  })
  const divergence = callDivergence(vector, evidence)
  const isCharged = divergence !== null && context.charged.kinds.has(divergence.kind)
  return {
    verdict: { kind: 'traced', fields: asNonEmpty(fields), divergence: isCharged ? null : divergence },
    wanted,
  }
}

/** Only what cost marks: a wobble that a tolerance forgives excuses nothing elsewhere. */
export function chargedBy(stages: readonly StageResult[]): Charged {
  const charged = stages.flatMap(({ stage, results }) =>
    results.flatMap(({ vector, evidence, verdict }) =>
      verdict.kind === 'rejected' && evidence.kind === 'returned'
        ? [{ stage: stage.id, vector, evidence }]
        : [],
    ),
  )
  const differing = charged.filter(({ vector, evidence }) => againDivergence(vector, evidence) !== null)
  const kinds: Divergence['kind'][] = [
    ...(charged.some(({ evidence }) => evidence.changed.length > 0) ? ['changed-input' as const] : []),
    ...(differing.length > 0 ? ['second-call' as const] : []),
  ]
  return { kinds: new Set(kinds), unstable: new Set(differing.map(({ stage }) => stage)) }
}
