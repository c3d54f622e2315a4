/** Authority on what can be said of how a stage behaves, where its numbers do not name a mistake. */
import type { TestVector } from '../domain/assignment.ts'
import type { Returned } from '../domain/evidence.ts'
import { isNonEmpty, isRecord } from '../domain/value.ts'
import type { Behaviour, Diagnosis, Divergence, FieldResult } from '../domain/verdict.ts'
import { behaviourOfForm } from './behaviour-of-form.ts'
import { behaviourOfRecord } from './behaviour-of-record.ts'
import { childOf } from '../domain/value-at.ts'
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
  const asked = telling(failing)
  const behaviours = new Set(asked.map(behaviourOf))
  const [behaviour] = behaviours
  if (behaviours.size !== 1 || !behaviour) return null
  return named(behaviour, asked, behaviour === 'changes-input' && asked[0] ? changeIn(asked[0]) : null)
}

/** Those that were run. What several calls come to is no result of the stage, so where single calls fail as well, these tell. */
function telling(failing: readonly VectorResult[]): readonly VectorResult[] {
  const run = failing.filter(
    ({ evidence }) => evidence.kind !== 'not-run' || evidence.because !== 'stage-stopped',
  )
  const single = run.filter(({ vector }) => vector.procedure === null)
  return single.length > 0 ? single : run
}

function secondCallOf({ vector, evidence }: VectorResult): SecondCall | null {
  return evidence.kind === 'returned' ? againDivergence(vector, evidence) : null
}

/** Which argument was changed, and where; what a composition's own stages change was charged to them. */
function changeIn({ evidence, verdict }: VectorResult): Divergence | null {
  if (verdict.kind === 'traced')
    return verdict.divergence?.kind === 'changed-input' ? verdict.divergence : null
  const [changed] = evidence.kind === 'returned' ? evidence.changed : []
  return changed === undefined ? null : { kind: 'changed-input', argument: changed.argument, at: changed.at }
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

function behaviourOf(result: VectorResult): Behaviour | null {
  const { verdict } = result
  switch (verdict.kind) {
    case 'accepted':
    case 'follows':
      return null
    case 'unusable':
      if (verdict.outcome.kind === 'timed-out' && verdict.outcome.during !== 'load') return 'out-of-time'
      return verdict.outcome.kind === 'stopped' && verdict.outcome.by === 'memory' ? 'out-of-memory' : null
    case 'traced':
    case 'rejected':
      return formOf(result) ?? besides(result)
  }
}

/** What it returns that is not of the expected form. */
function formOf({ vector, evidence, verdict }: VectorResult): Behaviour | null {
  if (evidence.kind !== 'returned' || vector.rows !== null) return null
  if (verdict.kind === 'traced') return behaviourOfField(vector, evidence.value, verdict.fields)
  return isRecord(vector.expected)
    ? behaviourOfRecord(vector.expected, evidence.value)
    : behaviourOfForm(vector.expected, evidence.value)
}

/** What it does besides returning. */
function besides(result: VectorResult): Behaviour | null {
  if (changeIn(result) !== null) return 'changes-input'
  const { evidence, verdict } = result
  const isShared = evidence.kind === 'returned' && verdict.kind === 'rejected' && evidence.sharedRows
  return isShared ? 'shares-rows' : null
}
