/**
 * Authority on naming the mistake of an ordinary stage. A misconception is named only if, on every test vector that could
 * tell, the student's results equal its decoys where it differs from the reference, and are right where it does not.
 */
import type { Oracle } from '../domain/oracle.ts'
import { isNonEmpty } from '../domain/value.ts'
import type { Diagnosis } from '../domain/verdict.ts'
import { diagnoseBehaviour } from './diagnose-behaviour.ts'
import { diagnosePair } from './diagnose-pair.ts'
import { diagnoseRelation } from './diagnose-relation.ts'
import { sampleStage } from './sample-results.ts'
import { isFailing, type StageResult, type VectorResult } from './stage-result.ts'
import { weighDecoy } from './weigh-decoy.ts'
import { excludedBy, groundsOf, weighOn } from './weigh-evidence.ts'

export function diagnoseStage(result: StageResult, oracle: Oracle): Diagnosis | null {
  const { stage, results } = result
  const failing = results.filter(isFailing).map(({ vector }) => vector.id)
  if (!isNonEmpty(failing)) return null
  const candidates = new Set(
    stage.vectors.flatMap(({ decoys }) => decoys.flatMap(({ misconceptions }) => misconceptions)),
  )
  const weighed = [...candidates].map((id) =>
    weighOn(results, id, (one) =>
      weighDecoy(one, one.vector.decoys.find(({ misconceptions }) => misconceptions.includes(id)) ?? null),
    ),
  )
  const grounds = groundsOf(weighed)
  if (grounds !== null) return { kind: 'misconception', misconceptions: grounds.proven, ...grounds.grounds }
  const pair = diagnosePair(result, oracle)
  if (pair !== null) return pair
  // What comes from an earlier stage besides is no constant and no arrangement of this one's.
  const sampled = results.some(follows) ? null : sampleStage(result, oracle)
  const relation = sampled && diagnoseRelation(sampled.samples, sampled.field)
  if (relation !== null) return relation
  const excluded = excludedBy(weighed)
  const behaviour = diagnoseBehaviour(result)
  if (behaviour !== null) return { ...behaviour, excluded }
  const hasValue = results.some(({ verdict }) => verdict.kind === 'rejected')
  return hasValue ? { kind: 'unexplained', vectors: failing, tested: 0, excluded } : null
}

function follows({ verdict }: VectorResult): boolean {
  return verdict.kind === 'follows'
}
