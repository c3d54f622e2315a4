/** Authority on what the evidence of one probe means for an ordinary stage, in the order of the checks. */
import type { TestVector } from '../domain/assignment.ts'
import type { Evidence, Returned } from '../domain/evidence.ts'
import { showNumber } from '../domain/show-number.ts'
import type { Divergence, UnusableOutcome, ValueDivergence, Verdict } from '../domain/verdict.ts'
import { compare } from './compare.ts'
import { readReturned } from './read-returned.ts'
import { selectRows } from './select-rows.ts'
import { smallEnough } from './count-cells.ts'
import type { VectorResult } from './stage-result.ts'
import { unreadableDivergence } from './unreadable-divergence.ts'

export type ReturnedEvidence = Extract<Evidence, { kind: 'returned' }>

export function judgeVector(vector: TestVector, evidence: Evidence): Verdict {
  if (evidence.kind !== 'returned') return { kind: 'unusable', outcome: outcomeOf(evidence) }
  const divergence = divergenceOf(vector, evidence)
  if (divergence === null) return { kind: 'accepted' }
  const read = readReturned(evidence.value)
  return {
    kind: 'rejected',
    divergence,
    got: read.kind === 'value' ? smallEnough(selectRows(read.value, vector.rows)) : null,
  }
}

/** Right type, right shape, right numbers, inputs unchanged, the same again: the first of these that fails. */
function divergenceOf(vector: TestVector, evidence: ReturnedEvidence): Divergence | null {
  const read = readReturned(evidence.value)
  if (read.kind === 'unreadable') return unreadableDivergence(vector.expected, evidence.value, read)
  const { divergence } = compare(vector.expected, selectRows(read.value, vector.rows), vector)
  return divergence === null ? callDivergence(vector, evidence) : inWhole(divergence, vector.rows)
}

/** The place in what was returned, where only some of its rows were compared. */
function inWhole(divergence: ValueDivergence, rows: TestVector['rows']): ValueDivergence {
  const [row, ...rest] = divergence.at
  return rows === null || typeof row !== 'number'
    ? divergence
    : { ...divergence, at: [rows[row] ?? row, ...rest] }
}

/** What can be wrong with a call whose result is right. */
export function callDivergence(vector: TestVector, evidence: ReturnedEvidence): Divergence | null {
  const [changed] = evidence.changed
  if (changed !== undefined) return { kind: 'changed-input', argument: changed.argument, at: changed.at }
  return againDivergence(vector, evidence)
}

/** How a second call with the same inputs gave something else, beyond what the tolerance forgives. */
export function againDivergence(
  vector: TestVector,
  { value, again, later, alone }: ReturnedEvidence,
): SecondCall | null {
  return (
    (again && secondCallDivergence(value, again, 'at-once', vector)) ??
    (later && secondCallDivergence(value, later, 'after-others', vector)) ??
    (alone && secondCallDivergence(value, alone, 'alone', vector))
  )
}

/** Whether the same call has given something else at any time. */
export function isUnsteady({ vector, evidence }: Pick<VectorResult, 'vector' | 'evidence'>): boolean {
  return evidence.kind === 'returned' && againDivergence(vector, evidence) !== null
}

export type SecondCall = Extract<Divergence, { kind: 'second-call' }>

function secondCallDivergence(
  value: Returned,
  repeated: Returned,
  when: SecondCall['when'],
  { tolerance }: TestVector,
): SecondCall | null {
  const [first, second] = [readReturned(value), readReturned(repeated)]
  if (first.kind === 'unreadable') return null
  if (second.kind === 'unreadable') {
    const { at, expected, got } = unreadableDivergence(first.value, repeated, second)
    return { kind: 'second-call', at, first: expected, second: got, when }
  }
  const { divergence } = compare(first.value, second.value, { tolerance, bound: null })
  return divergence && { kind: 'second-call', at: divergence.at, ...inWords(divergence), when }
}

function inWords(divergence: ValueDivergence): { readonly first: string; readonly second: string } {
  switch (divergence.kind) {
    case 'number':
      return { first: showNumber(divergence.expected), second: showNumber(divergence.got) }
    case 'type':
    case 'shape':
    case 'text':
      return { first: divergence.expected, second: divergence.got }
  }
}

/** What evidence without a value is for a report. */
export function outcomeOf(evidence: Exclude<Evidence, { kind: 'returned' }>): UnusableOutcome {
  if (evidence.kind === 'missing') return { ...evidence, meant: null }
  if (evidence.kind !== 'threw') return evidence
  const { kind, name, message, at, calledAt } = evidence
  return { kind, name, message, at, ...(calledAt && { calledAt }) }
}
