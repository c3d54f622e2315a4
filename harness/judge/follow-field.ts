/** Authority on what a field of a trace is if only its own step is right: the operation on the student's own earlier fields. */
import type { TestVector } from '../domain/assignment.ts'
import type { Field, FieldCall, Oracle } from '../domain/oracle.ts'
import type { Value, ValueRecord } from '../domain/value.ts'

export type Followed = { readonly call: FieldCall; readonly value: Value; readonly bound: Value | null }

/** Null where the earlier fields are missing, malformed or not finite. */
export function followField(
  field: Field,
  vector: Pick<TestVector, 'inputs'>,
  readable: ValueRecord,
  oracle: Oracle,
): Followed | null {
  if (field.needs.some((name) => readable[name] === undefined)) return null
  const call = field.call(vector.inputs, readable)
  if (call.stage === null) return { call, value: call.inputs[0] ?? null, bound: null }
  const stage = oracle.stages[call.stage]
  if (stage === undefined || !stage.accepts(...call.inputs)) return null
  const value = stage.compute(...call.inputs)
  return hasNaN(value) ? null : { call, value, bound: stage.bound(...call.inputs) }
}

function hasNaN(value: Value): boolean {
  if (typeof value === 'number') return Number.isNaN(value)
  return typeof value === 'object' && value !== null && Object.values(value).some(hasNaN)
}
