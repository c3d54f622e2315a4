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
  /** Stages that were judged and lost nothing: what they get wrong here was not paid for. */
  readonly spared: ReadonlySet<string>
}

export type JudgedTrace = { readonly verdict: Verdict; readonly wanted: Assessment['wanted'] }

export function judgeComposition(
  vector: TestVector,
  evidence: Evidence,
  context: Omit<AssessOptions, 'unstable' | 'spared' | 'isChargedWithInputs'> & { readonly charged: Charged },
): JudgedTrace {
  if (evidence.kind !== 'returned' || evidence.value.kind !== 'record') {
    return { verdict: judgeVector(vector, evidence), wanted: [] }
  }
  const { kinds, unstable, spared } = context.charged
  const divergence = callDivergence(vector, evidence)
  const isChargedWithInputs = divergence?.kind === 'changed-input' && kinds.has('changed-input')
  const { fields, wanted, changedInputs } = assessFields(vector, evidence.value.fields, {
    ...context,
    unstable,
    spared,
    isChargedWithInputs,
  })
  // Their own stages were charged for what they change; what the composition changes besides is its own doing.
  const isCharged =
    divergence?.kind === 'changed-input'
      ? isChargedWithInputs && evidence.changed.every(({ argument }) => changedInputs.has(argument))
      : divergence !== null && kinds.has(divergence.kind)
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
  const spared = stages.filter(({ results }) => results.every(({ verdict }) => verdict.kind === 'accepted'))
  return {
    kinds: new Set(kinds),
    unstable: new Set(differing.map(({ stage }) => stage)),
    spared: new Set(spared.map(({ stage }) => stage.id)),
  }
}
