/**
 * Authority on follow-through: what each field of a composition's trace is worth, given the student's own earlier fields.
 * In order: it is right; it follows (the right operation on their own earlier fields); it inherits (their own stage
 * function on their own earlier fields, already paid for at that stage); it is wrong; or it cannot be assessed.
 */
import type { TestVector } from '../domain/assignment.ts'
import type { Evidence, Probe, Returned } from '../domain/evidence.ts'
import { isCredited } from '../domain/is-credited.ts'
import type { Field, Oracle } from '../domain/oracle.ts'
import { isRecord, type Value, type ValueRecord } from '../domain/value.ts'
import type { FieldResult, FieldVerdict } from '../domain/verdict.ts'
import { accountFor } from './account-for.ts'
import { askOwn, type Asking, type OwnEvidence } from './ask-own.ts'
import type { Charged } from './charged.ts'
import { compare, matches } from './compare.ts'
import { childOf } from '../domain/value-at.ts'
import { describeValue } from './describe-value.ts'
import { smallEnough } from './count-cells.ts'
import { followField, type Followed } from './follow-field.ts'
import type { ReturnedEvidence } from './judge-vector.ts'
import { readReturned } from './read-returned.ts'
import { boundOfSingles } from './single-precision.ts'
import { stagesBehind } from './stages-behind.ts'
import { unreadableDivergence } from './unreadable-divergence.ts'

export type Assessment = {
  readonly fields: readonly FieldResult[]
  /** Whether nothing became of the inputs but what the student's own stages do, which were charged for it. */
  readonly inputsAccounted: boolean
  /** Calls of the student's own stages that would tell more; asked for until their evidence is given. */
  readonly wanted: readonly Probe[]
}

export type AssessOptions = {
  readonly oracle: Oracle
  /** What the student's own stages gave for the probes that were wanted. */
  readonly own: OwnEvidence
  readonly limitMs: number
  readonly charged: Charged
}

type Traced = Pick<ReturnedEvidence, 'changed'> & { readonly trace: ReadonlyMap<string, Returned> }

export function assessFields(
  vector: TestVector,
  { trace, changed }: Traced,
  options: AssessOptions,
): Assessment {
  const { oracle, charged } = options
  const plan = oracle.stages[vector.stage]?.fields ?? []
  const readable = readableFields(trace)
  const { ask, wanted } = askOwn(vector, options)
  const context = { vector, plan, trace, readable, oracle, charged, ask }
  const asTheyCame = plan.map((field) => judgeField(field, context))
  const isAccounted = changed.length === 0 && asTheyCame.every(isCredited)
  // What was changed in place since is made once more; only where that can tell, and once all else is known.
  if (isAccounted || charged.changing.size === 0 || wanted().length > 0) {
    return { fields: asTheyCame, inputsAccounted: changed.length === 0, wanted: wanted() }
  }
  const account = accountFor({ ...context, changed })
  const fields = asTheyCame.map((result) => {
    const verdict = isCredited(result) ? undefined : account.fields.get(result.field)
    return verdict === undefined ? result : { ...result, verdict }
  })
  return { fields, inputsAccounted: account.inputs, wanted: wanted() }
}

type Context = {
  readonly vector: TestVector
  readonly plan: readonly Field[]
  readonly trace: ReadonlyMap<string, Returned>
  readonly readable: ValueRecord
  readonly oracle: Oracle
  readonly charged: Charged
  readonly ask: Asking['ask']
}

/** On the student's own earlier fields as they came. */
function judgeField(field: Field, context: Context): FieldResult {
  const { vector, trace, readable } = context
  const divergence = certifiedDivergence(vector, field.name, trace.get(field.name))
  if (divergence === null) return { field: field.name, verdict: 'right', divergence, got: null }
  const got = smallEnough(readable[field.name] ?? null)
  return { field: field.name, verdict: verdictOn(field, context), divergence, got }
}

function verdictOn(field: Field, context: Context): FieldVerdict {
  const { vector, trace, readable, oracle, charged, ask } = context
  const followed = followField(field, vector, readable, oracle)
  if (followed === null) return 'not-assessable'
  const got = readable[field.name]
  if (got !== undefined && matches(followed.value, got, { ...vector, bound: followed.bound }))
    return 'follows'
  const { stage, inputs } = followed.call
  if (stage === null) return 'wrong'
  if (charged.unstable.has(stage)) {
    // Its numbers cannot be held against it; that they are numbers of the right shape can.
    return isOfShape(followed.value, got, vector) ? 'inherits' : 'wrong'
  }
  if (charged.spared.has(stage)) return isAsSingle(field, followed, null, context) ? 'inherits' : 'wrong'
  const evidence = ask(stage, inputs)
  if (evidence === undefined) return 'wrong'
  // No time is left to ask their own stage: nobody can say that this is not what it gives.
  if (evidence.kind === 'not-run') return isOfShape(followed.value, got, vector) ? 'inherits' : 'wrong'
  const isOwn = isOwnResult(evidence, trace.get(field.name), vector)
  return isOwn || isAsSingle(field, followed, evidence, context) ? 'inherits' : 'wrong'
}

/** Whether a field is off by no more than single precision makes it, which a stage behind it was charged for. */
function isAsSingle(
  field: Field,
  { value, bound }: Followed,
  evidence: Evidence | null,
  { vector, plan, readable, charged }: Context,
): boolean {
  const got = readable[field.name]
  const behind = stagesBehind(field, plan, vector.inputs, readable)
  if (got === undefined || ![...behind].some((stage) => charged.single.has(stage))) return false
  const limits = { ...vector, bound: boundOfSingles(bound) }
  const own = evidence?.kind === 'returned' ? readReturned(evidence.value) : null
  return matches(value, got, limits) || (own?.kind === 'value' && matches(own.value, got, limits))
}

function isOfShape(expected: Value, got: Value | undefined, { tolerance }: TestVector): boolean {
  if (got === undefined) return false
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
  if (read.kind === 'unreadable') return unreadableDivergence(expected, got, read)
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
