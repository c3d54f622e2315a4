/**
 * Authority on what a composition of the student's own stages would leave in its trace. Each stage is called with what the
 * stages before it have left, as often as it takes to ask; a stage that changes its argument changes the field that it was given,
 * and one that returns that very argument gives two fields one value.
 */
import type { TestVector } from '../domain/assignment.ts'
import type { Evidence } from '../domain/evidence.ts'
import type { Field, FieldCall } from '../domain/oracle.ts'
import { isRecord, type Value, type ValueRecord } from '../domain/value.ts'
import { matches } from './compare.ts'
import { readReturned } from './read-returned.ts'

export type Replay = {
  readonly possible: ReadonlyMap<string, Possible>
  /** The inputs that a stage leaves changed, by position. */
  readonly changedInputs: ReadonlySet<number>
}

export type Possible = {
  /** The stage that gives the field; null where another field is handed on. */
  readonly stage: string | null
  /** What the field may hold: first what its stage returned, then whatever a later stage made of that. */
  readonly values: readonly Value[]
}

export const NOT_REPLAYED: Replay = { possible: new Map(), changedInputs: new Set() }

type Ask = (id: string, call: FieldCall) => Evidence | undefined

/** As far as the evidence goes; `ask` notes what is missing, and the next replay goes further. */
export function replayTrace(vector: TestVector, plan: readonly Field[], ask: Ask): Replay {
  const tape = new Tape(vector.inputs)
  for (const field of plan) {
    if (field.needs.some((name) => tape.current[name] === undefined)) break
    const call = field.call(tape.inputs, tape.current)
    if (call.stage === null) {
      tape.hold(field.name, call.inputs[0] ?? null, null)
      continue
    }
    const evidence = ask(`${vector.id}#then-${field.name}`, call)
    if (evidence?.kind !== 'returned') break
    const result = readReturned(evidence.value)
    if (result.kind === 'unreadable') break
    tape.hold(field.name, changeInPlace(tape, call, evidence, result.value), call.stage)
  }
  return { possible: tape.possible, changedInputs: tape.changedInputs(vector.inputs) }
}

/** What the call leaves of its arguments; the result, or the argument that it is or may be: an equal one, handed back. */
function changeInPlace(
  tape: Tape,
  call: FieldCall,
  { changed }: Extract<Evidence, { kind: 'returned' }>,
  result: Value,
): Value {
  let held = call.inputs.find((input) => matches(input, result, EXACTLY)) ?? result
  for (const { argument, after } of changed) {
    const left = readReturned(after)
    const before = call.inputs[argument]
    if (left.kind === 'unreadable' || before === undefined) continue
    tape.replace(before, left.value)
    if (matches(left.value, result, EXACTLY)) held = left.value
  }
  return held
}

const EXACTLY = { tolerance: { absolute: 0, relative: 0 }, bound: null }

/** What every name holds at the moment. Two names hold one value if it is the same object. */
class Tape {
  readonly possible = new Map<string, Possible>()
  current: ValueRecord = {}
  inputs: readonly Value[]

  constructor(inputs: readonly Value[]) {
    this.inputs = inputs
  }

  hold(name: string, value: Value, stage: string | null): void {
    this.current = { ...this.current, [name]: value }
    this.possible.set(name, { stage, values: [value] })
  }

  replace(before: Value, after: Value): void {
    for (const [name, value] of Object.entries(this.current)) {
      const made = this.possible.get(name)
      if (value !== before || made === undefined) continue
      this.current = { ...this.current, [name]: after }
      this.possible.set(name, { ...made, values: [...made.values, after] })
    }
    this.inputs = this.inputs.map((input) => replaceIn(input, before, after))
  }

  changedInputs(given: readonly Value[]): ReadonlySet<number> {
    return new Set(given.flatMap((input, i) => (this.inputs[i] === input ? [] : [i])))
  }
}

/** The same object where nothing in it is replaced. */
function replaceIn(input: Value, before: Value, after: Value): Value {
  if (input === before) return after
  if (!isRecord(input) || !Object.values(input).includes(before)) return input
  return Object.fromEntries(
    Object.entries(input).map(([key, value]) => [key, value === before ? after : value]),
  )
}
