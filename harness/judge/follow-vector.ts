/**
 * Authority on whether what a stage was rejected for is the right operation on the student's own earlier results: it returned what
 * one of its routes comes to, or it threw the very error that an earlier stage throws there.
 */
import type { ChangedInput, Evidence, Probe } from '../domain/evidence.ts'
import type { Oracle, Route } from '../domain/oracle.ts'
import type { NonEmpty, Value } from '../domain/value.ts'
import type { TestVector } from '../domain/assignment.ts'
import { askOwn, type OwnEvidence } from './ask-own.ts'
import { EXACTLY, matches } from './compare.ts'
import { callDivergence } from './judge-vector.ts'
import { readReturned } from './read-returned.ts'
import { selectRows } from './select-rows.ts'
import type { VectorResult } from './stage-result.ts'
import { NOT_STARTED } from './stage-verdict.ts'
import { walkRoute, type Arrival } from './walk-route.ts'

export type Followed = {
  /** The earlier stages, each of which is off, that it came through. */
  readonly through: NonEmpty<string>
  /** What came of the route; null where an earlier stage threw. */
  readonly value: Value | null
}

export type FollowOptions = {
  readonly oracle: Oracle
  readonly own: OwnEvidence
  readonly limitMs: number
  readonly off: ReadonlySet<string>
}

/** A route, and the stages on it that are off. */
export type RouteThrough = { readonly route: Route; readonly through: NonEmpty<string> }

export function followVector(
  { vector, evidence }: VectorResult,
  routes: readonly RouteThrough[],
  { oracle, own, limitMs, off }: FollowOptions,
): { readonly followed: Followed | null; readonly wanted: readonly Probe[] } {
  const { ask, wanted } = askOwn(vector, { own, limitMs })
  for (const { route, through } of routes) {
    const arrival = walkRoute(vector, route, { oracle, ask, off })
    const value = arrival.kind === 'value' ? selectRows(arrival.value, vector.rows) : null
    if (isThere(arrival, vector, evidence)) return { followed: { through, value }, wanted: [] }
  }
  return { followed: null, wanted: wanted() }
}

function isThere(arrival: Arrival, vector: TestVector, evidence: Evidence): boolean {
  switch (arrival.kind) {
    case 'waiting':
    case 'lost':
      return false
    case 'threw':
      return evidence.kind === 'threw' && isSameError(arrival.error, evidence)
    case 'value': {
      const got = evidence.kind === 'returned' ? readReturned(evidence.value) : null
      if (evidence.kind !== 'returned' || got?.kind !== 'value') return false
      const beside = callDivergence(vector, evidence)
      const isPaid =
        beside === null || (beside.kind === 'changed-input' && areIn(evidence.changed, arrival.changed))
      return (
        isPaid && equals(selectRows(arrival.value, vector.rows), selectRows(got.value, vector.rows), vector)
      )
    }
  }
}

/** The bound is that of the certified value: an entry that must be 0 there need not be 0 here. */
function equals(value: Value, got: Value, { tolerance, bound }: TestVector): boolean {
  return matches(value, got, { tolerance, bound: null }) || matches(value, got, { tolerance, bound })
}

type Threw = Extract<Evidence, { kind: 'threw' }>

/** From the same line: two stages that are not written yet may well say the same. */
function isSameError(one: Threw, other: Threw): boolean {
  return (
    one.name === other.name &&
    one.name !== NOT_STARTED &&
    one.message === other.message &&
    one.at?.file === other.at?.file &&
    one.at?.line === other.at?.line &&
    one.at?.column === other.at?.column
  )
}

/** Whether an earlier stage has left its arguments in each of these ways. */
function areIn(changes: readonly ChangedInput[], earlier: readonly ChangedInput[]): boolean {
  return changes.every(({ after }) => {
    const left = readReturned(after)
    return left.kind === 'value' && earlier.some((other) => isLeftSo(other, left.value))
  })
}

function isLeftSo({ after }: ChangedInput, value: Value): boolean {
  const left = readReturned(after)
  return left.kind === 'value' && matches(left.value, value, { tolerance: EXACTLY, bound: null })
}
