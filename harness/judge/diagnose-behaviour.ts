/** Authority on what can be said of how a stage behaves, where its numbers do not name a mistake. */
import type { TestVector } from '../domain/assignment.ts'
import type { Returned } from '../domain/evidence.ts'
import { isNonEmpty } from '../domain/value.ts'
import type { Behaviour, Diagnosis, Divergence, FieldResult } from '../domain/verdict.ts'
import { behaviourOfForm } from './behaviour-of-form.ts'
import { childOf } from './compare.ts'
import { againDivergence, type SecondCall } from './judge-vector.ts'
import { isFailing, type StageResult, type VectorResult } from './stage-result.ts'

/**
 * One result that differs on a second call proves that a stage does; every other behaviour is named only if it is what is
 * wrong on every failing test vector.
 */
export function diagnoseBehaviour({ results }: StageResult): Diagnosis | null {
  const failing = results.filter(isFailing)
  const differing = failing.flatMap((result) => {
    const again = secondCallOf(result)
    return again === null ? [] : [{ result, again }]
  })
  const [first] = differing
  if (first !== undefined) {
    const atOnce = differing.some(({ again }) => again.when === 'at-once')
    const vectors = differing.map(({ result }) => result)
    return named(atOnce ? 'differs-on-second-call' : 'keeps-state', vectors, first.again)
  }
  const asked = failing.filter(
    ({ evidence }) => evidence.kind !== 'not-run' || evidence.because !== 'stage-stopped',
  )
  const behaviours = new Set(asked.map(behaviourOf))
  const [behaviour] = behaviours
  if (behaviours.size !== 1 || !behaviour) return null
  return named(behaviour, asked, asked[0] === undefined ? null : changeIn(asked[0]))
}

function secondCallOf({ vector, evidence }: VectorResult): SecondCall | null {
  return evidence.kind === 'returned' ? againDivergence(vector, evidence) : null
}

/** Which argument was changed, and where, if that is what is wrong with the call. */
function changeIn({ verdict }: VectorResult): Divergence | null {
  const divergence = 'divergence' in verdict ? verdict.divergence : null
  return divergence?.kind === 'changed-input' ? divergence : null
}

/** The first wrong field of a trace, if it is not even of the expected form. */
function behaviourOfField(
  { expected }: TestVector,
  returned: Returned,
  fields: readonly FieldResult[],
): Behaviour | null {
  const whole = behaviourOfForm(expected, returned)
  const wrong = fields.find(({ verdict }) => verdict === 'wrong')?.field
  if (whole !== null || wrong === undefined || returned.kind !== 'record') return whole
  const [certified, got] = [childOf(expected, wrong), returned.fields.get(wrong)]
  return certified === undefined || got === undefined ? null : behaviourOfForm(certified, got)
}

function named(
  behaviour: Behaviour,
  results: readonly VectorResult[],
  shown: Divergence | null,
): Diagnosis | null {
  const vectors = results.map(({ vector }) => vector.id)
  if (!isNonEmpty(vectors)) return null
  return { kind: 'behaviour', behaviour, shown, vectors, tested: vectors.length, excluded: [] }
}

function behaviourOf({ vector, evidence, verdict }: VectorResult): Behaviour | null {
  switch (verdict.kind) {
    case 'accepted':
      return null
    case 'traced':
      if (verdict.divergence?.kind === 'changed-input') return 'changes-input'
      return evidence.kind === 'returned' ? behaviourOfField(vector, evidence.value, verdict.fields) : null
    case 'rejected':
      if (verdict.divergence.kind === 'changed-input') return 'changes-input'
      break
    case 'unusable':
      if (verdict.outcome.kind === 'timed-out' && verdict.outcome.during === 'call') return 'out-of-time'
      return verdict.outcome.kind === 'stopped' && verdict.outcome.by === 'memory' ? 'out-of-memory' : null
  }
  if (evidence.kind !== 'returned' || vector.rows !== null) return null
  return behaviourOfForm(vector.expected, evidence.value) ?? (evidence.sharedRows ? 'shares-rows' : null)
}
