/**
 * Authority on naming the mistake of an ordinary stage. A misconception is named only if, on every test vector that could
 * tell, the student's results equal its decoys where it differs from the reference, and are right where it does not.
 */
import type { Decoy } from '../domain/assignment.ts'
import type { Oracle } from '../domain/oracle.ts'
import { isNonEmpty } from '../domain/value.ts'
import type { Diagnosis } from '../domain/verdict.ts'
import { matches } from './compare.ts'
import { diagnoseBehaviour } from './diagnose-behaviour.ts'
import { diagnoseRelation } from './diagnose-relation.ts'
import { againDivergence } from './judge-vector.ts'
import { readReturned } from './read-returned.ts'
import { sampleStage } from './sample-results.ts'
import { selectRows } from './select-rows.ts'
import { isFailing, type StageResult, type VectorResult } from './stage-result.ts'
import { excludedBy, groundsOf, weighOn, type Weight } from './weigh-evidence.ts'

export function diagnoseStage(result: StageResult, oracle: Oracle): Diagnosis | null {
  const { stage, results } = result
  const failing = results.filter(isFailing).map(({ vector }) => vector.id)
  if (!isNonEmpty(failing)) return null
  const candidates = new Set(
    stage.vectors.flatMap(({ decoys }) => decoys.flatMap(({ misconceptions }) => misconceptions)),
  )
  const weighed = [...candidates].map((id) =>
    weighOn(results, id, (one) =>
      weigh(
        one,
        one.vector.decoys.find(({ misconceptions }) => misconceptions.includes(id)),
      ),
    ),
  )
  const grounds = groundsOf(weighed)
  if (grounds !== null) return { kind: 'misconception', misconceptions: grounds.proven, ...grounds.grounds }
  const sampled = sampleStage(result, oracle)
  const relation = sampled && diagnoseRelation(sampled.samples, null)
  if (relation !== null) return relation
  const excluded = excludedBy(weighed)
  const behaviour = diagnoseBehaviour(result)
  if (behaviour !== null) return { ...behaviour, excluded }
  const hasValue = results.some(({ verdict }) => verdict.kind === 'rejected')
  return hasValue ? { kind: 'unexplained', vectors: failing, tested: 0, excluded } : null
}

function weigh(result: VectorResult, decoy: Decoy | undefined): Weight {
  const { vector, evidence, verdict } = result
  if (decoy === undefined) return verdict.kind === 'accepted' ? 'agrees' : 'contradicts'
  // Where the mistaken operation does not fit the shapes, programs fail in many ways; only success speaks against it.
  if (decoy.outcome.kind === 'fails') return verdict.kind === 'accepted' ? 'contradicts' : 'cannot-tell'
  if (evidence.kind !== 'returned' || verdict.kind !== 'rejected') return 'contradicts'
  const read = readReturned(evidence.value)
  if (read.kind === 'unreadable' || againDivergence(vector, evidence) !== null) return 'contradicts'
  const sameChanges =
    evidence.changed.length === decoy.changes.length &&
    evidence.changed.every(({ argument }) => decoy.changes.includes(argument))
  if (!sameChanges) return 'contradicts'
  const got = selectRows(read.value, vector.rows)
  const limits = { tolerance: vector.tolerance, bound: null }
  return matches(decoy.outcome.output, got, limits) ? 'shows' : 'contradicts'
}
