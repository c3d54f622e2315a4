/**
 * Authority on making a student's composition once more, call by call, where their own stages change what they are given: each
 * call gets what the calls before it have left, and what it leaves itself is kept.
 */
import type { TestVector } from '../domain/assignment.ts'
import type { Field, FieldCall, Oracle } from '../domain/oracle.ts'
import { isList, isRecord, type Value, type ValueRecord } from '../domain/value.ts'
import type { Asking } from './ask-own.ts'
import type { Charged } from './charged.ts'
import { matches } from './compare.ts'
import { followField, type Followed } from './follow-field.ts'
import { hasOneRowTwice, hold, holdAgain, holdResult, leave, valueOf, type Held } from './held-value.ts'
import { callDownTheRows, callOwn, type Answer } from './own-call.ts'

/** Where a field comes from: the student's own stage, the right operation, or the trace as it came. */
export type Origin = 'own' | 'right' | 'given'

export type ReplayContext = {
  readonly vector: TestVector
  readonly plan: readonly Field[]
  readonly oracle: Oracle
  /** The fields of the trace as they came. */
  readonly readable: ValueRecord
  /** Only a stage that lost marks for changing what it is given is let change anything here. */
  readonly charged: Charged
  readonly ask: Asking['ask']
  readonly guess: Guess
}

/** What cannot be seen from outside. */
export type Guess = {
  /** A result with the rows of an argument is made of those very rows. */
  readonly sharing: boolean
  /** A stage that changes an argument works down its rows; else it is done with them before it writes. */
  readonly downward: boolean
}

export type Replay = {
  /** As far as the calls could be made. */
  readonly fields: ReadonlyMap<string, Made>
  /** Each matrix of the inputs, by what it was at first. */
  readonly inputs: ReadonlyMap<Value, Held>
  readonly isWaiting: boolean
}

export type Made = {
  readonly held: Held
  /** The right operation on what was there when it was made. */
  readonly followed: Followed | null
  /** False where it is wrong by a stage that lost nothing. */
  readonly isPaid: boolean
}

/** A field without an origin comes from the student's own stage. */
export function replayTrace(context: ReplayContext, origins: ReadonlyMap<string, Origin>): Replay {
  const inputs = new Map(context.vector.inputs.flatMap(matricesIn).map((one) => [one, hold(one)] as const))
  const fields = new Map<string, Made>()
  for (const field of context.plan) {
    const made = makeField(field, origins.get(field.name) ?? 'own', readNow(inputs, fields, context), context)
    if (made === 'waiting' || made === 'stuck') return { fields, inputs, isWaiting: made === 'waiting' }
    fields.set(field.name, made)
  }
  return { fields, inputs, isWaiting: false }
}

/** Every list within the inputs' records. */
function matricesIn(value: Value): readonly Value[] {
  if (isRecord(value)) return Object.values(value).flatMap(matricesIn)
  return isList(value) ? [value] : []
}

type Now = {
  readonly inputs: readonly Value[]
  readonly trace: ValueRecord
  /** What each of these is, by identity. */
  readonly heldAs: ReadonlyMap<Value, Held>
}

function readNow(inputs: Replay['inputs'], fields: Replay['fields'], { vector }: ReplayContext): Now {
  const heldAs = new Map<Value, Held>()
  const read = (held: Held): Value => {
    const value = valueOf(held)
    if (typeof value === 'object') heldAs.set(value, held)
    return value
  }
  const readInput = (value: Value): Value => {
    const held = inputs.get(value)
    if (held !== undefined) return read(held)
    if (!isRecord(value)) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, readInput(inner)]))
  }
  return {
    inputs: vector.inputs.map(readInput),
    trace: Object.fromEntries([...fields].map(([name, { held }]) => [name, read(held)])),
    heldAs,
  }
}

type Step = Made | 'waiting' | 'stuck'

function makeField(field: Field, origin: Origin, now: Now, context: ReplayContext): Step {
  const { vector, readable, oracle } = context
  const given = readable[field.name]
  if (origin === 'given')
    return given === undefined ? 'stuck' : { held: hold(given), followed: null, isPaid: true }
  if (field.needs.some((name) => now.trace[name] === undefined)) return 'stuck'
  const followed = followField(field, { ...vector, inputs: now.inputs }, now.trace, oracle)
  const call = field.call(now.inputs, now.trace)
  const [passedOn = null] = call.inputs
  if (call.stage === null) {
    const held = now.heldAs.get(passedOn)
    return { held: held === undefined ? hold(passedOn) : holdAgain(held), followed, isPaid: true }
  }
  if (origin === 'right')
    return followed === null ? 'stuck' : { held: hold(followed.value), followed, isPaid: true }
  return makeOwn({ ...call, stage: call.stage }, followed, now, context)
}

type Calling = FieldCall & { readonly stage: string }

function makeOwn(calling: Calling, followed: Followed | null, { heldAs }: Now, context: ReplayContext): Step {
  const { vector, charged, guess } = context
  const { stage, inputs } = calling
  const held = inputs.map((input) => heldAs.get(input) ?? hold(input))
  const answer = answerTo(calling, held, context)
  if (answer === 'waiting' || answer === 'stuck') return answer
  const after = charged.changing.has(stage) ? answer.after : new Map<number, Value>()
  const passed = inputs.map((input, i) => ({ held: held[i] ?? hold(input), after: after.get(i) ?? input }))
  if (!passed.every((one, argument) => !after.has(argument) || leave(one))) return 'stuck'
  const isRight =
    followed !== null && matches(followed.value, answer.value, { ...vector, bound: followed.bound })
  return {
    held: holdResult(answer.value, guess.sharing ? passed : [], answer),
    followed,
    isPaid: isRight || !charged.spared.has(stage),
  }
}

function answerTo({ stage, inputs }: Calling, held: readonly Held[], { ask, guess }: ReplayContext): Answer {
  const once = callOwn(ask, stage, inputs)
  if (once === 'waiting' || once === 'stuck' || !guess.downward) return once
  const argument = [...once.after.keys()].find((i) => held[i] !== undefined && hasOneRowTwice(held[i]))
  const shared = argument === undefined ? undefined : held[argument]
  if (argument === undefined || shared === undefined) return once
  return callDownTheRows(ask, stage, inputs, { argument, held: shared })
}
