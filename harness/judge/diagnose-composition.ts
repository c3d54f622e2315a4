/**
 * Authority on naming the mistake of a composition. Each of its misconceptions changes certain fields; it is named only if
 * it explains every wrong field of every trace, computed from the student's own earlier fields, and no field speaks
 * against it. So a slip that was already paid for at another stage does not hide it.
 */
import type { TestVector } from '../domain/assignment.ts'
import type { Misconception, Oracle } from '../domain/oracle.ts'
import { isNonEmpty, type Value, type ValueRecord } from '../domain/value.ts'
import type { Diagnosis, FieldResult, FieldVerdict } from '../domain/verdict.ts'
import { readableFields } from './assess-fields.ts'
import { matches } from './compare.ts'
import { diagnoseBehaviour } from './diagnose-behaviour.ts'
import { diagnoseRelation } from './diagnose-relation.ts'
import { followField } from './follow-field.ts'
import { attempt } from './run-mistake.ts'
import { sampleField } from './sample-results.ts'
import { merged, setsOf } from './sets-of-mistakes.ts'
import { isFailing, type StageResult, type VectorResult } from './stage-result.ts'
import { excludedBy, groundsOf, weighOn, type Weight } from './weigh-evidence.ts'

export function diagnoseComposition(result: StageResult, oracle: Oracle): Diagnosis | null {
  const failing = result.results.filter(isFailing).map(({ vector }) => vector.id)
  if (!isNonEmpty(failing)) return null
  const candidates = oracle.misconceptions.filter(({ stage }) => stage === result.stage.id)
  const weighed = weighAll(candidates, result, oracle)
  const grounds = groundsOf(weighed)
  if (grounds !== null) return { kind: 'misconception', misconceptions: grounds.proven, ...grounds.grounds }
  const together = diagnoseTogether(candidates, result, oracle)
  if (together !== null) return together
  const sampled = sampleField(result, oracle)
  const relation = sampled && diagnoseRelation(sampled.samples, sampled.field)
  if (relation !== null) return relation
  const excluded = excludedBy(weighed)
  const behaviour = diagnoseBehaviour(result)
  if (behaviour !== null) return { ...behaviour, excluded }
  return result.results.filter(isFailing).every(({ verdict }) => verdict.kind === 'unusable')
    ? null
    : { kind: 'unexplained', vectors: failing, tested: 0, excluded }
}

function weighAll(candidates: readonly Misconception[], { results }: StageResult, oracle: Oracle) {
  return candidates.map((one) => weighOn(results, one.id, (result) => weigh(one, result, oracle)))
}

const MOST_TOGETHER = 3

/** Mistakes in different fields, as few as explain all of them. */
function diagnoseTogether(
  candidates: readonly Misconception[],
  result: StageResult,
  oracle: Oracle,
): Diagnosis | null {
  const possible = candidates.filter((one) => isPossible(one, result.results))
  for (let size = 2; size <= MOST_TOGETHER; size += 1) {
    const sets = setsOf(possible, size)
    const weighed = weighAll(sets.map(merged), result, oracle)
    const grounds = groundsOf(weighed)
    const together = sets.filter((_, i) => grounds?.proven.includes(weighed[i]?.id ?? ''))
    const named = together.map((set) => set.map(({ id }) => id))
    if (grounds !== null && isNonEmpty(named))
      return { kind: 'misconceptions', together: named, ...grounds.grounds }
  }
  return null
}

/** A misconception whose own fields are what it makes of them, some of them wrong; of the other fields it says nothing. */
function isPossible(misconception: Misconception, results: readonly VectorResult[]): boolean {
  const weights = results.flatMap((result) => {
    const traced = readTrace(result)
    return traced === null ? [] : weighOwnFields(misconception, traced)
  })
  return weights.includes('shows') && !weights.includes('contradicts')
}

type Traced = {
  readonly vector: TestVector
  readonly trace: ValueRecord
  readonly fields: readonly FieldResult[]
}

function readTrace({ vector, evidence, verdict }: VectorResult): Traced | null {
  if (verdict.kind !== 'traced' || evidence.kind !== 'returned' || evidence.value.kind !== 'record')
    return null
  return { vector, trace: readableFields(evidence.value.fields), fields: verdict.fields }
}

function weigh(misconception: Misconception, result: VectorResult, oracle: Oracle): Weight {
  const traced = readTrace(result)
  if (traced === null) {
    // Where the mistaken operation does not fit the shapes, a program that makes the mistake gives no trace either.
    const fails = attempt(() => misconception.program(...result.vector.inputs)) === null
    return fails && result.verdict.kind !== 'accepted' ? 'cannot-tell' : 'contradicts'
  }
  const weights = [...weighOwnFields(misconception, traced), ...weighOthers(misconception, traced, oracle)]
  if (weights.includes('contradicts')) return 'contradicts'
  if (weights.includes('shows')) return 'shows'
  return weights.includes('agrees') ? 'agrees' : 'cannot-tell'
}

function weighOwnFields(
  { fields = {} }: Misconception,
  { vector, trace, fields: given }: Traced,
): readonly Weight[] {
  return given.flatMap(({ field, verdict }) => {
    const change = fields[field]
    return change === undefined
      ? []
      : [weighChanged(trace[field], () => change(vector.inputs, trace), verdict, vector)]
  })
}

/** A field that it does not change is not wrong, and comes from the one before it. */
function weighOthers(
  { fields = {} }: Misconception,
  { vector, trace, fields: given }: Traced,
  oracle: Oracle,
): readonly Weight[] {
  return given
    .filter(({ field }) => fields[field] === undefined)
    .map(({ field, verdict }) => {
      if (verdict === 'wrong') return 'contradicts'
      if (verdict !== 'right') return 'cannot-tell'
      return followsFrom(trace, field, vector, oracle) ? 'agrees' : 'contradicts'
    })
}

/** A field that the misconception changes must be what it makes of the student's own earlier fields. */
function weighChanged(
  got: Value | undefined,
  mistake: () => Value,
  given: FieldVerdict,
  vector: TestVector,
): Weight {
  // A field that the trace lacks is undefined, whatever the types say.
  const mistaken = attempt(mistake) ?? null
  // Where the mistaken operation does not fit the shapes, programs do many things.
  if (mistaken === null) return 'cannot-tell'
  if (got === undefined) return given === 'wrong' ? 'contradicts' : 'cannot-tell'
  if (!matches(mistaken, got, { tolerance: vector.tolerance, bound: null })) return 'contradicts'
  return given === 'wrong' ? 'shows' : 'agrees'
}

/** A field may be right although the one before it is not; then it does not come from that one. */
function followsFrom(trace: ValueRecord, name: string, vector: TestVector, oracle: Oracle): boolean {
  const field = oracle.stages[vector.stage]?.fields?.find((other) => other.name === name)
  const followed = field === undefined ? null : followField(field, vector, trace, oracle)
  const got = trace[name]
  if (followed === null || got === undefined) return true
  return matches(followed.value, got, { ...vector, bound: followed.bound })
}
