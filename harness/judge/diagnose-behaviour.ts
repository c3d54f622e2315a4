/** Authority on what can be said of how a stage behaves, where its numbers do not name a mistake. */
import { isNonEmpty } from '../domain/value.ts'
import type { Behaviour, Diagnosis, Verdict } from '../domain/verdict.ts'
import { isFailing, type StageResult } from './stage-result.ts'

/** A behaviour is named only if it is what is wrong on every failing test vector. */
export function diagnoseBehaviour({ results }: StageResult): Diagnosis | null {
  const failing = results.filter(isFailing)
  const seen = failing.flatMap(({ vector, verdict, evidence }) => {
    if (evidence.kind === 'not-run' && evidence.because === 'stage-stopped') return []
    const differs = evidence.kind === 'returned' && evidence.again !== null
    return [
      { id: vector.id, behaviour: differs ? ('differs-on-second-call' as const) : behaviourOf(verdict) },
    ]
  })
  const behaviour = seen[0]?.behaviour ?? null
  const vectors = seen.map(({ id }) => id)
  if (behaviour === null || !isNonEmpty(vectors)) return null
  return seen.every((other) => other.behaviour === behaviour)
    ? { kind: 'behaviour', behaviour, vectors }
    : null
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
