/** Authority on which results of a stage can be looked at beside the expected ones: numbers in one form, compared as a whole. */
import type { Oracle } from '../domain/oracle.ts'
import { gridOf, type Grid } from '../domain/grid-of.ts'
import type { Path, Value } from '../domain/value.ts'
import { readableFields } from './assess-fields.ts'
import { valueAt } from '../domain/value-at.ts'
import { followField } from './follow-field.ts'
import { isUnsteady } from './judge-vector.ts'
import { readReturned } from './read-returned.ts'
import { sampleOf, type Sample } from './relations/sample.ts'
import { selectRows } from './select-rows.ts'
import { isFailing, type StageResult, type VectorResult } from './stage-result.ts'

export type Samples = { readonly field: string | null; readonly samples: readonly Sample[] }

/** Null where a failing result has no numbers of the form expected, or is another on a second call: nothing that is said of numbers
 *  explains it. Of a record, its first part that is wrong anywhere. */
export function sampleStage(result: StageResult, oracle: Oracle): Samples | null {
  const keys = firstWrongPart(result)
  const shapes = oracle.stages[result.stage.id]?.inputs ?? []
  const samples: Sample[] = []
  for (const one of result.results) {
    const { vector, evidence } = one
    const read = evidence.kind === 'returned' ? readReturned(evidence.value) : null
    const got = read?.kind === 'value' ? gridAt(selectRows(read.value, vector.rows), keys) : null
    const expected = gridAt(vector.expected, keys)
    const isOfForm = got !== null && expected !== null && got.form === expected.form
    // What several calls come to is no result of the stage.
    if (vector.procedure !== null) continue
    if (isOfForm) {
      const bound = vector.bound === null ? null : (valueAt(vector.bound, keys) ?? null)
      samples.push(sampleOf({ vector, inputs: vector.inputs, expected, got, bound, shapes }))
    } else if (isFailing(one)) return null
    if (isUnsteady(one)) return null
  }
  return { field: keys.length > 0 ? keys.join('.') : null, samples }
}

function gridAt(value: Value, keys: readonly string[]): Grid | null {
  return gridOf(valueAt(value, keys))
}

/** The keys that lead to it; none where a result is no record. */
function firstWrongPart({ results }: StageResult): readonly string[] {
  for (const { verdict } of results) {
    if (verdict.kind !== 'rejected' || !('at' in verdict.divergence)) continue
    const { at } = verdict.divergence
    const keys = at.filter((step) => typeof step === 'string')
    // A list of records has no part that is the same thing in every result.
    if (verdict.divergence.kind === 'number' && keys.length > 0 && at.slice(0, keys.length).every(isKey))
      return keys
  }
  return []
}

function isKey(step: Path[number]): step is string {
  return typeof step === 'string'
}

/** The first wrong field of a composition, beside what the right operation makes of the student's own earlier fields. */
export function sampleField(result: StageResult, oracle: Oracle): Samples | null {
  const field = firstWrongField(result)
  if (field === null) return null
  if (result.results.some(isUnsteady)) return null
  const samples = result.results.flatMap((one) => sampleOfField(one, field, oracle) ?? [])
  return { field, samples }
}

function firstWrongField({ stage, results }: StageResult): string | null {
  const wrong = new Set(
    results.flatMap(({ verdict }) =>
      verdict.kind === 'traced'
        ? verdict.fields.filter((one) => one.verdict === 'wrong').map((one) => one.field)
        : [],
    ),
  )
  return stage.fields?.find((field) => wrong.has(field)) ?? null
}

function sampleOfField(
  { vector, evidence, verdict }: VectorResult,
  name: string,
  oracle: Oracle,
): Sample | null {
  if (evidence.kind !== 'returned' || evidence.value.kind !== 'record') return null
  const isInherited =
    verdict.kind === 'traced' &&
    verdict.fields.some(({ field, verdict: given }) => field === name && given === 'inherits')
  const field = oracle.stages[vector.stage]?.fields?.find((one) => one.name === name)
  if (field === undefined || isInherited) return null
  const trace = readableFields(evidence.value.fields)
  const followed = followField(field, vector, trace, oracle)
  const [got, expected] = [gridOf(trace[name]), gridOf(followed?.value)]
  if (followed === null || got === null || expected === null || got.form !== expected.form) return null
  const { inputs, stage } = followed.call
  const shapes = stage === null ? [] : (oracle.stages[stage]?.inputs ?? [])
  return sampleOf({ vector, inputs, expected, got, bound: followed.bound, shapes })
}
