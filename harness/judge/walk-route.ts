/**
 * Authority on what one route to a stage comes to for a student: the earlier stages that cost marks give what the student's own give,
 * and everything else is right. An earlier stage that cost nothing is the reference's, so that what it gets wrong here and nowhere
 * else is not excused: nobody has paid for it.
 */
import type { TestVector } from '../domain/assignment.ts'
import type { ChangedInput, Evidence } from '../domain/evidence.ts'
import { Fault } from '../domain/fault.ts'
import type { Oracle, Procedure, Route, StageCall } from '../domain/oracle.ts'
import type { Value } from '../domain/value.ts'
import type { Asking } from './ask-own.ts'
import { readReturned } from './read-returned.ts'
import { attempt } from './run-mistake.ts'
import { procedureOf } from './run-procedure.ts'

export type Arrival =
  /** Something has to be asked first. */
  | { readonly kind: 'waiting' }
  /** `changed`: what the student's own earlier stages have done to their arguments. */
  | { readonly kind: 'value'; readonly value: Value; readonly changed: readonly ChangedInput[] }
  | { readonly kind: 'threw'; readonly error: Threw }
  /** An earlier stage gave nothing to go on with. */
  | { readonly kind: 'lost' }

type Threw = Extract<Evidence, { kind: 'threw' }>

export type RouteContext = {
  readonly oracle: Oracle
  readonly ask: Asking['ask']
  /** The stages that cost marks, or follow from one that did. */
  readonly off: ReadonlySet<string>
}

/** A route that goes on for longer leads nowhere. */
const MOST_CALLS = 64

export function walkRoute(vector: TestVector, route: Route, context: RouteContext): Arrival {
  const calls = callsOf(route, vector.inputs, procedureOf(vector, context.oracle))
  const changed: ChangedInput[] = []
  let step = attempt(() => calls.next())
  for (let left = MOST_CALLS; left > 0 && step?.done === false; left -= 1) {
    const given = answer(step.value, route, context)
    if (given.kind !== 'value') return given
    changed.push(...given.changed)
    step = attempt(() => calls.next(given.value))
  }
  return step?.done === true ? { kind: 'value', value: step.value, changed } : { kind: 'lost' }
}

/** A test of several calls takes the route in each of them. */
function* callsOf(
  { steps }: Route,
  inputs: readonly Value[],
  procedure: Procedure | null,
): Generator<StageCall, Value, Value> {
  if (procedure === null) return yield* steps(...inputs)
  const calls = procedure.steps(...inputs)
  let step = calls.next()
  while (step.done !== true) step = calls.next(yield* steps(...step.value))
  return step.value
}

function answer(
  { stage, inputs }: StageCall,
  { stages }: Route,
  { oracle, ask, off }: RouteContext,
): Arrival {
  const reference = oracle.stages[stage]
  if (reference === undefined || !stages.includes(stage)) {
    throw new Fault(
      'oracle-invalid',
      `A route in oracle.ts calls "${stage}", which is not among the stages that it names.`,
      'Name every stage that the route calls in its "stages".',
    )
  }
  if (off.has(stage)) return read(ask(stage, inputs))
  const value = attempt(() => reference.compute(...structuredClone(inputs)))
  return value === null ? { kind: 'lost' } : { kind: 'value', value, changed: [] }
}

function read(evidence: Evidence | undefined): Arrival {
  if (evidence === undefined) return { kind: 'waiting' }
  if (evidence.kind === 'threw') return { kind: 'threw', error: evidence }
  const got = evidence.kind === 'returned' ? readReturned(evidence.value) : null
  return evidence.kind === 'returned' && got?.kind === 'value'
    ? { kind: 'value', value: got.value, changed: evidence.changed }
    : { kind: 'lost' }
}
