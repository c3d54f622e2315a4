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
import { childOf, compare, matches, valueAt } from './compare.ts'
import { describeValue } from './describe-value.ts'
import { smallEnough } from './count-cells.ts'
import { makeProbe } from './make-probe.ts'
import { readReturned } from './read-returned.ts'
import { NOT_REPLAYED, replayTrace, type Replay } from './replay-trace.ts'

export type Assessment = {
  readonly fields: readonly FieldResult[]
  /** The inputs that the student's own stages leave changed, by position. */
  readonly changedInputs: ReadonlySet<number>
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
  /** Stages that lost nothing: a field that they get wrong is not paid for yet. */
  readonly spared: ReadonlySet<string>
  /** The call changed an input; whether that is its own doing, a replay tells. */
  readonly isChargedWithInputs: boolean
}

export function assessFields(
  vector: TestVector,
  trace: ReadonlyMap<string, Returned>,
  { oracle, own, limitMs, unstable, spared, isChargedWithInputs }: AssessOptions,
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
    const verdict = judgeField({ vector, field, trace, readable, oracle, unstable, spared, ask })
    return { field: field.name, verdict, divergence: certified, got: smallEnough(got ?? null) }
  })
  const isOpen = fields.some(({ verdict }) => verdict === 'wrong') || isChargedWithInputs
  const replay = isOpen && wanted.length === 0 ? replayTrace(vector, plan, ask) : NOT_REPLAYED
  return {
    fields: fields.map((field) => excuse(field, readable[field.field], { replay, spared, vector })),
    changedInputs: replay.changedInputs,
    wanted,
  }
}

type Excuse = {
  readonly replay: Replay
  readonly spared: ReadonlySet<string>
  readonly vector: TestVector
}

/** A field is not charged again for what the student's own stages make of it, one after the other. */
function excuse(
  result: FieldResult,
  got: Value | undefined,
  { replay, spared, vector }: Excuse,
): FieldResult {
  if (result.verdict !== 'wrong' || got === undefined) return result
  const made = replay.possible.get(result.field)
  if (made === undefined) return result
  // Of a stage that lost nothing, only what a later one makes of its result is excused.
  const values = made.stage !== null && spared.has(made.stage) ? made.values.slice(1) : made.values
  const isTheirs = values.some((value) => matches(value, got, { ...vector, bound: null }))
  return isTheirs ? { ...result, verdict: 'inherits' } : result
}

type Context = {
  readonly vector: TestVector
  readonly field: Field
  readonly trace: ReadonlyMap<string, Returned>
  readonly readable: ValueRecord
  readonly oracle: Oracle
  readonly unstable: ReadonlySet<string>
  readonly spared: ReadonlySet<string>
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
  if (followed.call.stage !== null && context.spared.has(followed.call.stage)) return 'wrong'
  const evidence = context.ask(`${vector.id}#${field.name}`, followed.call)
  if (evidence === undefined) return 'wrong'
  // No time is left to ask their own stage: nobody can say that this is not what it gives.
  if (evidence.kind === 'not-run')
    return got !== undefined && isOfShape(followed.value, got, vector) ? 'inherits' : 'wrong'
  return isOwnResult(evidence, trace.get(field.name), vector) ? 'inherits' : 'wrong'
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

function certifiedDivergence(
  vector: TestVector,
  field: string,
  got: Returned | undefined,
): FieldResult['divergence'] {
  const expected = childOf(vector.expected, field) ?? null
  if (got === undefined) return { kind: 'type', at: [], expected: describeValue(expected), got: 'nothing' }
  const read = readReturned(got)
  if (read.kind === 'unreadable') {
    return { kind: 'type', at: read.at, expected: describeValue(valueAt(expected, read.at)), got: read.what }
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
