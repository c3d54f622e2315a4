/** Authority on which results of a stage can be looked at beside the expected ones: matrices, compared as a whole. */
import type { Oracle } from '../domain/oracle.ts'
import { isMatrix } from '../domain/value.ts'
import { readableFields } from './assess-fields.ts'
import { followField } from './follow-field.ts'
import { isUnsteady } from './judge-vector.ts'
import { readReturned } from './read-returned.ts'
import { sampleOf, type Sample } from './relations/sample.ts'
import { isFailing, type StageResult, type VectorResult } from './stage-result.ts'

export type Samples = { readonly field: string | null; readonly samples: readonly Sample[] }

/** Null where a failing result is no matrix, or is another on a second call: nothing that is said of matrices explains it. */
export function sampleStage({ stage, results }: StageResult, oracle: Oracle): Samples | null {
  const shapes = oracle.stages[stage.id]?.inputs ?? []
  const samples: Sample[] = []
  for (const result of results) {
    const { vector, evidence } = result
    const got = evidence.kind === 'returned' ? readReturned(evidence.value) : null
    const isUsable = got?.kind === 'value' && isMatrix(got.value) && isMatrix(vector.expected)
    if (isUsable && vector.rows === null && vector.procedure === null) {
      const given = {
        vector,
        inputs: vector.inputs,
        expected: vector.expected,
        got: got.value,
        bound: vector.bound,
      }
      samples.push(sampleOf({ ...given, shapes }))
    } else if (isFailing(result)) return null
    if (isUnsteady(result)) return null
  }
  return { field: null, samples }
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
  const got = trace[name]
  if (followed === null || !isMatrix(got) || !isMatrix(followed.value)) return null
  const { inputs, stage } = followed.call
  const shapes = stage === null ? [] : (oracle.stages[stage]?.inputs ?? [])
  return sampleOf({ vector, inputs, expected: followed.value, got, bound: followed.bound, shapes })
}
