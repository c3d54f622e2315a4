/** Authority on what can be said of how a stage behaves, where its numbers do not name a mistake. */
import { isNonEmpty } from '../domain/value.ts'
import type { Behaviour, Diagnosis, Verdict } from '../domain/verdict.ts'
import { againDivergence } from './judge-vector.ts'
import { isFailing, type StageResult, type VectorResult } from './stage-result.ts'

/**
 * One result that differs on a second call proves that a stage does; every other behaviour is named only if it is what is
 * wrong on every failing test vector.
 */
export function diagnoseBehaviour({ results }: StageResult): Diagnosis | null {
  const failing = results.filter(isFailing)
  const differing = failing.filter(
    ({ vector, evidence }) => evidence.kind === 'returned' && againDivergence(vector, evidence) !== null,
  )
  if (differing.length > 0) return named('differs-on-second-call', differing)
  const asked = failing.filter(
    ({ evidence }) => evidence.kind !== 'not-run' || evidence.because !== 'stage-stopped',
  )
  const behaviours = new Set(asked.map(({ verdict }) => behaviourOf(verdict)))
  const [behaviour] = behaviours
  return behaviours.size === 1 && behaviour ? named(behaviour, asked) : null
}

function named(behaviour: Behaviour, results: readonly VectorResult[]): Diagnosis | null {
  const vectors = results.map(({ vector }) => vector.id)
  return isNonEmpty(vectors) ? { kind: 'behaviour', behaviour, vectors } : null
}

function behaviourOf(verdict: Verdict): Behaviour | null {
  switch (verdict.kind) {
    case 'accepted':
      return null
    case 'rejected':
      if (verdict.divergence.kind === 'type' && verdict.divergence.got === 'a Promise') return 'promise'
      return verdict.divergence.kind === 'changed-input' ? 'changes-input' : null
    case 'traced':
      return verdict.divergence?.kind === 'changed-input' ? 'changes-input' : null
    case 'unusable':
      if (verdict.outcome.kind === 'timed-out' && verdict.outcome.during === 'call') return 'out-of-time'
      return verdict.outcome.kind === 'stopped' && verdict.outcome.by === 'memory' ? 'out-of-memory' : null
  }
}
