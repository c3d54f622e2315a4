/** Authority on which cell is worked by hand: the first wrong one, on the smallest failing input. */
import type { TestVector } from '../domain/assignment.ts'
import type { Oracle } from '../domain/oracle.ts'
import type { WorkedCell } from '../domain/report.ts'
import type { Path, Value } from '../domain/value.ts'
import { readableFields } from './assess-fields.ts'
import { compare } from './compare.ts'
import { valueAt } from '../domain/value-at.ts'
import { followField } from './follow-field.ts'
import { isFailing, type ExplainedStage, type VectorResult } from './stage-result.ts'

/** Null where no single number is wrong: nothing came back, or its shape is another. */
export function workCell(
  { stage, results, diagnosis, example }: ExplainedStage,
  oracle: Oracle,
): WorkedCell | null {
  const work = stage.fields === null ? workStage : workField
  const small = example && work(example, oracle)
  if (example !== null && small !== null) return { ...small, vector: null, example: example.vector.inputs }
  const failing = results.filter(isFailing)
  const spokenOf = failing.filter(({ vector }) => diagnosis?.vectors.includes(vector.id))
  for (const candidate of [...spokenOf, ...failing]) {
    if (candidate.vector.visibility === 'hidden') continue
    const worked = work(candidate, oracle)
    if (worked !== null) return worked
  }
  return null
}

/** Compared as a whole, and the result of one call: only then is a place in it a place in what the stage returned. */
function isOfOneCall({ rows, procedure }: TestVector): boolean {
  return rows === null && procedure === null
}

function workStage({ vector, verdict }: VectorResult, oracle: Oracle): WorkedCell | null {
  if (verdict.kind !== 'rejected' || verdict.divergence.kind !== 'number' || !isOfOneCall(vector)) return null
  const stage = oracle.stages[vector.stage]
  if (stage === undefined) return null
  const { at, expected, got } = verdict.divergence
  return {
    vector: vector.id,
    example: null,
    field: null,
    at,
    steps: stage.work(vector.inputs, at),
    expected,
    got,
  }
}

/** The first wrong field, from the student's own earlier fields: what it would be if only this step were right. */
function workField({ vector, verdict, evidence }: VectorResult, oracle: Oracle): WorkedCell | null {
  if (verdict.kind !== 'traced' || evidence.kind !== 'returned' || evidence.value.kind !== 'record')
    return null
  const readable = readableFields(evidence.value.fields)
  const name = verdict.fields.find((field) => field.verdict === 'wrong')?.field
  const field = oracle.stages[vector.stage]?.fields?.find((other) => other.name === name)
  if (field === undefined) return null
  const followed = followField(field, vector, readable, oracle)
  const got = readable[field.name]
  if (followed === null || got === undefined || followed.call.stage === null) return null
  const { divergence } = compare(followed.value, got, { ...vector, bound: followed.bound })
  const stage = oracle.stages[followed.call.stage]
  const at = divergence === null || stage === undefined ? null : cellAt(divergence.at, followed.value)
  if (at === null || stage === undefined) return null
  const [expected, mine] = [numberAt(followed.value, at), numberAt(got, at)]
  if (expected === null) return null
  const steps = stage.work(followed.call.inputs, at)
  return { vector: vector.id, example: null, field: field.name, at, steps, expected, got: mine }
}

/** A place that names a number, or null. */
function cellAt(at: Path, value: Value): Path | null {
  return numberAt(value, at) === null ? null : at
}

function numberAt(value: Value, at: Path): number | null {
  const found = valueAt(value, at)
  return typeof found === 'number' ? found : null
}
