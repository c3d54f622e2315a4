/**
 * Authority on what the student's own stages account for in a trace that they have changed since: the composition is replayed,
 * and a field is accounted for if it is something that the replay has had in its place. From a field that is not, the replay goes
 * on with what the trace has.
 */
import type { ChangedInput } from '../domain/evidence.ts'
import { isList, isRecord, type Value } from '../domain/value.ts'
import type { FieldVerdict } from '../domain/verdict.ts'
import { matches } from './compare.ts'
import { childOf } from '../domain/value-at.ts'
import { wasOnce, type Fits } from './held-value.ts'
import { readReturned } from './read-returned.ts'
import { replayTrace, type Guess, type Origin, type Replay, type ReplayContext } from './replay-trace.ts'
import { TOLERANCE_OF_SINGLES } from './single-precision.ts'

type Accounted = Extract<FieldVerdict, 'follows' | 'inherits' | 'not-assessable'>

export type Account = {
  /** The fields that are accounted for, each with what it is worth on what was there when it was made. */
  readonly fields: ReadonlyMap<string, Accounted>
  /** Whether the inputs are left as they were found. */
  readonly inputs: boolean
  readonly isWaiting: boolean
}

export type Found = Omit<ReplayContext, 'guess'> & {
  /** What the call left of its arguments, where it changed them. */
  readonly changed: readonly ChangedInput[]
}

type Origins = readonly [Origin, ...Origin[]]

/** The likeliest first; what one of them accounts for, the next need not. */
const GUESSES: readonly { readonly guess: Guess; readonly origins: Origins }[] = [
  { guess: { sharing: true, downward: false }, origins: ['own', 'right', 'given'] },
  { guess: { sharing: false, downward: false }, origins: ['own', 'right', 'given'] },
  { guess: { sharing: true, downward: true }, origins: ['own', 'right', 'given'] },
  { guess: { sharing: true, downward: false }, origins: ['right', 'own', 'given'] },
]

export function accountFor(found: Found): Account {
  let account: Account = { fields: new Map(), inputs: false, isWaiting: false }
  for (const { guess, origins } of GUESSES) {
    if (account.inputs && found.plan.every(({ name }) => isAssessed(account.fields.get(name)))) return account
    const next = accountGuessing({ ...found, guess }, origins, found.changed)
    const assessed = [...account.fields].filter(([, verdict]) => isAssessed(verdict))
    account = {
      fields: new Map([...next.fields, ...assessed]),
      inputs: account.inputs || next.inputs,
      isWaiting: next.isWaiting,
    }
    if (account.isWaiting) return account
  }
  return account
}

function isAssessed(verdict: Accounted | undefined): boolean {
  return verdict === 'follows' || verdict === 'inherits'
}

function accountGuessing(context: ReplayContext, order: Origins, changed: Found['changed']): Account {
  const { vector, plan, readable, charged } = context
  const tolerance = charged.single.size === 0 ? vector.tolerance : TOLERANCE_OF_SINGLES
  const fits: Fits = (expected, got) => matches(expected, got, { tolerance, bound: null })
  const fields = new Map<string, Accounted>()
  const origins = new Map<string, Origin>()
  let replay = replayTrace(context, origins)
  for (const { name } of plan) {
    for (const origin of order) {
      if ((origins.get(name) ?? 'own') !== origin) replay = replayTrace(context, origins.set(name, origin))
      if (replay.isWaiting) return { fields, inputs: false, isWaiting: true }
      const verdict = origin === 'given' ? null : verdictOn(name, replay, readable, fits, vector)
      if (verdict === null) continue
      fields.set(name, verdict)
      break
    }
  }
  return { fields, inputs: areInputsLeft(vector.inputs, changed, replay, fits), isWaiting: false }
}

function verdictOn(
  name: string,
  { fields }: Replay,
  readable: ReplayContext['readable'],
  fits: Fits,
  vector: ReplayContext['vector'],
): Accounted | null {
  const [made, got] = [fields.get(name), readable[name]]
  if (made === undefined || got === undefined || !wasOnce(made.held, got, fits)) return null
  const { followed, isPaid } = made
  if (followed === null) return 'not-assessable'
  if (matches(followed.value, got, { ...vector, bound: followed.bound })) return 'follows'
  return isPaid ? 'inherits' : null
}

/** Whether what became of the inputs is what the replay has left of them. */
function areInputsLeft(
  inputs: readonly Value[],
  changed: Found['changed'],
  replay: Replay,
  fits: Fits,
): boolean {
  return changed.every(({ argument, after }) => {
    const left = readReturned(after)
    return left.kind === 'value' && isLeft(inputs[argument] ?? null, left.value, replay, fits)
  })
}

function isLeft(before: Value, after: Value, replay: Replay, fits: Fits): boolean {
  if (isRecord(before)) {
    if (!isRecord(after) || Object.keys(after).length !== Object.keys(before).length) return false
    return Object.entries(before).every(([key, inner]) => {
      const left = childOf(after, key)
      return left !== undefined && isLeft(inner, left, replay, fits)
    })
  }
  const held = isList(before) ? replay.inputs.get(before) : undefined
  return held === undefined ? fits(before, after) : wasOnce(held, after, fits)
}
