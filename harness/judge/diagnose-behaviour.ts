/** Authority on what can be said of how a stage behaves, where its numbers do not name a mistake. */
import { isNonEmpty } from '../domain/value.ts'
import type { Behaviour, Diagnosis } from '../domain/verdict.ts'
import { behaviourOfForm } from './behaviour-of-form.ts'
import { againDivergence, type SecondCall } from './judge-vector.ts'
import { isFailing, type StageResult, type VectorResult } from './stage-result.ts'

/**
 * One result that differs on a second call proves that a stage does; every other behaviour is named only if it is what is
 * wrong on every failing test vector.
 */
export function diagnoseBehaviour({ results }: StageResult): Diagnosis | null {
  const failing = results.filter(isFailing)
  const differing = failing.flatMap((result) => {
    const when = differsWhen(result)
    return when === null ? [] : [{ result, when }]
  })
  if (differing.length > 0) {
    const atOnce = differing.some(({ when }) => when === 'at-once')
    const vectors = differing.map(({ result }) => result)
    return named(atOnce ? 'differs-on-second-call' : 'keeps-state', vectors)
  }
  const asked = failing.filter(
    ({ evidence }) => evidence.kind !== 'not-run' || evidence.because !== 'stage-stopped',
  )
  const behaviours = new Set(asked.map(behaviourOf))
  const [behaviour] = behaviours
  return behaviours.size === 1 && behaviour ? named(behaviour, asked) : null
}

function differsWhen({ vector, evidence }: VectorResult): SecondCall['when'] | null {
  return evidence.kind === 'returned' ? (againDivergence(vector, evidence)?.when ?? null) : null
}

function named(behaviour: Behaviour, results: readonly VectorResult[]): Diagnosis | null {
  const vectors = results.map(({ vector }) => vector.id)
  return isNonEmpty(vectors) ? { kind: 'behaviour', behaviour, vectors } : null
}

function behaviourOf({ vector, evidence, verdict }: VectorResult): Behaviour | null {
  switch (verdict.kind) {
    case 'accepted':
      return null
    case 'traced':
      if (verdict.divergence?.kind === 'changed-input') return 'changes-input'
      break
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
