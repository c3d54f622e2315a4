/**
 * Authority on naming the mistake of a composition. Each of its misconceptions changes certain fields; it is named only if
 * it explains every wrong field of every trace, computed from the student's own earlier fields, and no field speaks
 * against it. So a slip that was already paid for at another stage does not hide it.
 */
import type { Misconception, Oracle } from '../domain/oracle.ts'
import { isNonEmpty, type Value } from '../domain/value.ts'
import type { Diagnosis } from '../domain/verdict.ts'
import { readableFields } from './assess-fields.ts'
import { compare } from './compare.ts'
import { diagnoseBehaviour } from './diagnose-behaviour.ts'
import { isFailing, type StageResult, type VectorResult } from './stage-result.ts'

export function diagnoseComposition(result: StageResult, oracle: Oracle): Diagnosis | null {
  const failing = result.results.filter(isFailing).map(({ vector }) => vector.id)
  if (!isNonEmpty(failing)) return null
  const proven = oracle.misconceptions
    .filter(({ stage }) => stage === result.stage.id)
    .flatMap((misconception) => {
      const support = supportFor(misconception, result.results)
      return support.length > 0 ? [{ id: misconception.id, support }] : []
    })
  const misconceptions = proven.map(({ id }) => id)
  const vectors = [...new Set(proven.flatMap(({ support }) => support))]
  if (isNonEmpty(misconceptions) && isNonEmpty(vectors))
    return { kind: 'misconception', misconceptions, vectors }
  const behaviour = diagnoseBehaviour(result)
  if (behaviour !== null) return behaviour
  return result.results.every(({ verdict }) => verdict.kind === 'unusable' || verdict.kind === 'accepted')
    ? null
    : { kind: 'unexplained', vectors: failing }
}

/** The test vectors that show it; none if one contradicts it. */
function supportFor(misconception: Misconception, results: readonly VectorResult[]): readonly string[] {
  const support: string[] = []
  for (const result of results) {
    const weight = weigh(misconception, result)
    if (weight === 'contradicts') return []
    if (weight === 'supports') support.push(result.vector.id)
  }
  return support
}

function weigh(
  misconception: Misconception,
  { vector, evidence, verdict }: VectorResult,
): 'supports' | 'contradicts' | 'cannot-tell' {
  if (verdict.kind !== 'traced' || evidence.kind !== 'returned' || evidence.value.kind !== 'record') {
    return verdict.kind === 'accepted' ? 'cannot-tell' : 'contradicts'
  }
  const wrong = verdict.fields.filter((field) => field.verdict === 'wrong').map(({ field }) => field)
  const changed = misconception.fields ?? {}
  if (wrong.some((field) => !Object.hasOwn(changed, field))) return 'contradicts'
  const trace = readableFields(evidence.value.fields)
  const fits = Object.entries(changed).map(([field, change]) => {
    const mistaken = attempt(() => change(vector.inputs, trace))
    const got = trace[field]
    if (mistaken === null || got === undefined) return wrong.includes(field) ? 'contradicts' : 'cannot-tell'
    const { divergence } = compare(mistaken, got, { tolerance: vector.tolerance, bound: null })
    return divergence === null ? 'fits' : 'contradicts'
  })
  if (fits.includes('contradicts')) return 'contradicts'
  return wrong.length > 0 ? 'supports' : 'cannot-tell'
}

/** A mistaken operation may not fit the shapes of a trace; then that trace cannot tell. */
function attempt(compute: () => Value): Value | null {
  try {
    return compute()
  } catch {
    return null
  }
}
