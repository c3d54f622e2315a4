/**
 * Authority on naming the mistake of an ordinary stage. A misconception is named only if, on every test vector that could
 * tell, the student's results equal its decoys where it differs from the reference, and are right where it does not.
 */
import type { Decoy } from '../domain/assignment.ts'
import { isNonEmpty } from '../domain/value.ts'
import type { Diagnosis } from '../domain/verdict.ts'
import { matches } from './compare.ts'
import { diagnoseBehaviour } from './diagnose-behaviour.ts'
import { againDivergence } from './judge-vector.ts'
import { readReturned } from './read-returned.ts'
import { selectRows } from './select-rows.ts'
import { isFailing, type StageResult, type VectorResult } from './stage-result.ts'

export function diagnoseStage(result: StageResult): Diagnosis | null {
  const failing = result.results.filter(isFailing).map(({ vector }) => vector.id)
  if (!isNonEmpty(failing)) return null
  return (
    diagnoseMisconception(result) ??
    diagnoseBehaviour(result) ??
    (result.results.some(({ verdict }) => verdict.kind === 'rejected')
      ? { kind: 'unexplained', vectors: failing }
      : null)
  )
}

function diagnoseMisconception({ stage, results }: StageResult): Diagnosis | null {
  const candidates = new Set(
    stage.vectors.flatMap(({ decoys }) => decoys.flatMap(({ misconceptions }) => misconceptions)),
  )
  const proven = [...candidates].flatMap((id) => {
    const support = supportFor(id, results)
    return support === null ? [] : [{ id, support }]
  })
  const misconceptions = proven.map(({ id }) => id)
  const vectors = [...new Set(proven.flatMap(({ support }) => support))]
  if (!isNonEmpty(misconceptions) || !isNonEmpty(vectors)) return null
  return { kind: 'misconception', misconceptions, vectors }
}

/** The test vectors that show this misconception; null if one contradicts it or none shows it. */
function supportFor(id: string, results: readonly VectorResult[]): readonly string[] | null {
  const support: string[] = []
  for (const result of results) {
    const decoy = result.vector.decoys.find(({ misconceptions }) => misconceptions.includes(id))
    switch (weigh(result, decoy)) {
      case 'supports':
        support.push(result.vector.id)
        break
      case 'contradicts':
        return null
      case 'cannot-tell':
        break
    }
  }
  return support.length > 0 ? support : null
}

type Weight = 'supports' | 'contradicts' | 'cannot-tell'

function weigh(result: VectorResult, decoy: Decoy | undefined): Weight {
  const { vector, evidence, verdict } = result
  if (decoy === undefined) return verdict.kind === 'accepted' ? 'cannot-tell' : 'contradicts'
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
  return matches(decoy.outcome.output, got, limits) ? 'supports' : 'contradicts'
}
