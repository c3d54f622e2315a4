/** Authority on the verdict for one trace of a composition: its fields, and the call as a whole. */
import type { Evidence } from '../domain/evidence.ts'
import { asNonEmpty } from '../domain/value.ts'
import type { Verdict } from '../domain/verdict.ts'
import type { TestVector } from '../domain/assignment.ts'
import { assessFields, type AssessOptions, type Assessment } from './assess-fields.ts'
import { callDivergence, judgeVector } from './judge-vector.ts'

export type JudgedTrace = { readonly verdict: Verdict; readonly wanted: Assessment['wanted'] }

export function judgeComposition(
  vector: TestVector,
  evidence: Evidence,
  options: AssessOptions,
): JudgedTrace {
  if (evidence.kind !== 'returned' || evidence.value.kind !== 'record') {
    return { verdict: judgeVector(vector, evidence), wanted: [] }
  }
  const { changed } = evidence
  const assessed = assessFields(vector, { trace: evidence.value.fields, changed }, options)
  const divergence = callDivergence(vector, {
    ...evidence,
    changed: assessed.inputsAccounted ? [] : changed,
  })
  const isCharged = divergence?.kind === 'second-call' && options.charged.unstable.size > 0
  return {
    verdict: {
      kind: 'traced',
      fields: asNonEmpty(assessed.fields),
      divergence: isCharged ? null : divergence,
    },
    wanted: assessed.wanted,
  }
}
