/**
 * Authority on follow-through: what each field of a composition's trace is worth, given the student's own earlier fields.
 * In order: it is right; it follows (the right operation on their own earlier fields); it inherits (their own stage
 * function on their own earlier fields, already paid for at that stage); it is wrong; or it cannot be assessed.
 */
import type { TestVector } from '../domain/assignment.ts'
import type { Evidence, Probe, Returned } from '../domain/evidence.ts'
import type { Field, FieldCall, Oracle } from '../domain/oracle.ts'
import { isRecord, type Value, type ValueRecord } from '../domain/value.ts'
import type { FieldResult, FieldVerdict } from '../domain/verdict.ts'
import { childOf, compare, matches } from './compare.ts'
import { describeValue } from './describe-value.ts'
import { smallEnough } from './count-cells.ts'
import { makeProbe } from './make-probe.ts'
import { readReturned } from './read-returned.ts'

export type Assessment = {
  readonly fields: readonly FieldResult[]
  /** Calls of the student's own stages that would tell more; asked for until their evidence is given. */
  readonly wanted: readonly Probe[]
}

export type OwnEvidence = ReadonlyMap<string, Evidence>

export type AssessOptions = {
  readonly oracle: Oracle
  /** What the student's own stages gave for the probes that were wanted. */
  readonly own: OwnEvidence
  readonly limitMs: number
  /** Stages that answer differently each time; they cannot be held against their own earlier answer. */
  readonly unstable: ReadonlySet<string>
}

export function assessFields(
  vector: TestVector,
  trace: ReadonlyMap<string, Returned>,
  { oracle, own, limitMs, unstable }: AssessOptions,
): Assessment {
  const plan = oracle.stages[vector.stage]?.fields ?? []
  const readable = readableFields(trace)
  const wanted: Probe[] = []
  const ask = (id: string, call: FieldCall): Evidence | undefined => {
    if (call.stage === null) return undefined
    const probe = makeProbe(id, call.stage, call.inputs, limitMs)
    if (!own.has(probe.id) && !wanted.some(({ id: known }) => known === probe.id)) wanted.push(probe)
    return own.get(probe.id)
  }
  const fields = plan.map((field): FieldResult => {
    const got = readable[field.name]
    const certified = certifiedDivergence(vector, field.name, trace.get(field.name))
    if (certified === null) return { field: field.name, verdict: 'right', divergence: null, got: null }
    const verdict = judgeField({ vector, field, plan, trace, readable, oracle, unstable, ask })
    return { field: field.name, verdict, divergence: certified, got: smallEnough(got ?? null) }
  })
  return { fields, wanted }
}

type Context = {
  readonly vector: TestVector
  readonly field: Field
  readonly plan: readonly Field[]
  readonly trace: ReadonlyMap<string, Returned>
  readonly readable: ValueRecord
  readonly oracle: Oracle
  readonly unstable: ReadonlySet<string>
  readonly ask: (id: string, call: FieldCall) => Evidence | undefined
}

function judgeField(context: Context): FieldVerdict {
  const { vector, field, readable, oracle, trace } = context
  const followed = followField(field, vector, readable, oracle)
  if (followed === null) return 'not-assessable'
  const got = readable[field.name]
  if (got !== undefined && matches(followed.value, got, { ...vector, bound: followed.bound }))
    return 'follows'
  if (followed.call.stage !== null && context.unstable.has(followed.call.stage)) {
    // Its numbers cannot be held against it; that they are numbers of the right shape can.
    return got !== undefined && isOfShape(followed.value, got, vector) ? 'inherits' : 'wrong'
  }
  const evidence = context.ask(`${vector.id}#${field.name}`, followed.call)
  if (evidence !== undefined && isOwnResult(evidence, trace.get(field.name), vector)) return 'inherits'
  return isLeftChanged(context, followed.value) || isFromBeforeChange(context) ? 'inherits' : 'wrong'
}

export type Followed = { readonly call: FieldCall; readonly value: Value; readonly bound: Value | null }

/** The right operation on the student's own earlier fields; null where those are missing, malformed or not finite. */
export function followField(
  field: Field,
  vector: TestVector,
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

function isOfShape(expected: Value, got: Value, { tolerance }: TestVector): boolean {
  const { divergence } = compare(expected, got, { tolerance, bound: null })
  return divergence === null || divergence.kind === 'number'
}

/** Whether a field is what the student's own stage returned for the same inputs. */
function isOwnResult(evidence: Evidence, got: Returned | undefined, vector: TestVector): boolean {
  if (evidence.kind !== 'returned' || got === undefined) return false
  const [own, mine] = [readReturned(evidence.value), readReturned(got)]
  if (own.kind === 'unreadable' || mine.kind === 'unreadable') {
    return own.kind === 'unreadable' && mine.kind === 'unreadable' && own.what === mine.what
  }
  return matches(own.value, mine.value, { ...vector, bound: null })
}

/** Whether the field was right and was then changed by a later stage of the student's that changes its input. */
function isLeftChanged(context: Context, right: Value): boolean {
  return changersOf(context, context.field.name, right).length > 0
}

/** Whether the field is what the student's own stage made of an earlier field before changing it in place. */
function isFromBeforeChange(context: Context): boolean {
  const { vector, field, plan, readable, oracle, trace } = context
  return plan.some((earlier) => {
    const right = followField(earlier, vector, readable, oracle)?.value
    if (earlier.name === field.name || right === undefined) return false
    return changersOf(context, earlier.name, right).some(
      ({ to, evidence }) => to === field.name && isOwnResult(evidence, trace.get(field.name), vector),
    )
  })
}

type Changer = { readonly to: string; readonly evidence: Evidence }

/** The student's own later stages that, given the right value of a field, leave it as the trace has it. */
function changersOf(context: Context, name: string, right: Value): readonly Changer[] {
  const { vector, readable } = context
  const got = readable[name]
  if (got === undefined || matches(right, got, { ...vector, bound: null })) return []
  return laterCalls(context, name, { ...readable, [name]: right }, right).flatMap(({ to, call }) => {
    const evidence = context.ask(`${vector.id}#${name}>${to}`, call)
    if (evidence?.kind !== 'returned') return []
    const isIt = evidence.changed.some(({ argument, after }) => {
      const left = readReturned(after)
      if (call.inputs[argument] !== right || left.kind !== 'value') return false
      return matches(left.value, got, { ...vector, bound: null })
    })
    return isIt ? [{ to, evidence }] : []
  })
}

type LaterCall = { readonly to: string; readonly call: FieldCall }

/** The later stages that are given this field; a field that is passed on as it is hands it to those after it too. */
function laterCalls(
  { vector, plan, ...context }: Context,
  name: string,
  before: ValueRecord,
  right: Value,
): readonly LaterCall[] {
  return plan
    .filter((later) => later.needs.includes(name) && later.needs.every((need) => need in before))
    .flatMap((later): readonly LaterCall[] => {
      const call = later.call(vector.inputs, before)
      if (call.stage !== null) return [{ to: later.name, call }]
      return laterCalls({ vector, plan, ...context }, later.name, { ...before, [later.name]: right }, right)
    })
}

function certifiedDivergence(
  vector: TestVector,
  field: string,
  got: Returned | undefined,
): FieldResult['divergence'] {
  const expected = childOf(vector.expected, field) ?? null
  if (got === undefined) return { kind: 'type', at: [], expected: describeValue(expected), got: 'nothing' }
  const read = readReturned(got)
  if (read.kind === 'unreadable') {
    return { kind: 'type', at: read.at, expected: describeValue(expected), got: read.what }
  }
  const bound = vector.bound !== null && isRecord(vector.bound) ? (vector.bound[field] ?? null) : null
  return compare(expected, read.value, { tolerance: vector.tolerance, bound }).divergence
}

/** The fields of a trace that are plain values. */
export function readableFields(trace: ReadonlyMap<string, Returned>): ValueRecord {
  return Object.fromEntries(
    [...trace].flatMap(([name, returned]) => {
      const read = readReturned(returned)
      return read.kind === 'value' ? [[name, read.value] as const] : []
    }),
  )
}

function hasNaN(value: Value): boolean {
  if (typeof value === 'number') return Number.isNaN(value)
  return typeof value === 'object' && value !== null && Object.values(value).some(hasNaN)
}
