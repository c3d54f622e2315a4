/** Authority on telling its author what one test vector came to: the call, what was printed, what came back, what was expected. */
import type { Assignment, Stage, TestVector } from '../domain/assignment.ts'
import type { Evidence } from '../domain/evidence.ts'
import type { IsolationLevel } from '../domain/report.ts'
import { judgeVector } from '../judge/judge-vector.ts'
import { readReturned } from '../judge/read-returned.ts'
import { selectRows } from '../judge/select-rows.ts'
import { listOf } from '../render/count-of.ts'
import { sayDivergence } from '../render/say-divergence.ts'
import { ISOLATION } from '../render/say-isolation.ts'
import { sayOutcome } from '../render/say-outcome.ts'
import { writeInputs } from './write-inputs.ts'
import { indent, writeValue } from './write-value.ts'

export type Tried = {
  readonly vector: TestVector
  readonly stage: Stage
  readonly evidence: Evidence
  readonly isolation: IsolationLevel
  readonly assignment: Assignment
}

export function tellVector(tried: Tried): string {
  const { vector, stage, evidence, isolation } = tried
  const printed = 'printed' in evidence && evidence.printed !== '' ? evidence.printed.trimEnd() : '(nothing)'
  const [came, expected] = bothOf(tried)
  const rows = vector.rows === null ? '' : `, ${rowsOf(vector.rows)}`
  const parts = [
    `${vector.id}: ${vector.intent}`,
    ...(vector.procedure === null ? [] : [`several calls\n${indent(vector.procedure.calls)}`]),
    `isolation level\n  ${isolation}: ${ISOLATION[isolation]}`,
    `inputs\n${indent(writeInputs(vector, stage.call))}`,
    `printed\n${indent(printed)}`,
    `${cameOf(tried, rows)}\n${indent(came)}`,
    `expected${rows}\n${indent(expected)}`,
    `judged\n${indent(judged(tried))}`,
  ]
  return `${parts.join('\n\n')}\n`
}

function cameOf({ vector, stage, evidence }: Tried, rows: string): string {
  if (vector.procedure !== null) return 'what came of them'
  return evidence.kind === 'returned' ? `${stage.call} gave${rows}` : `${stage.call} gave no value`
}

/** With all of their digits where two different values look alike without. */
function bothOf({ vector, stage, evidence, assignment }: Tried): readonly [came: string, expected: string] {
  const verdict = judgeVector(vector, evidence)
  if (verdict.kind === 'unusable') {
    const { saw, try: tip } = sayOutcome(verdict.outcome, {
      ...aboutOf({ vector, stage, assignment }),
      hasOthers: false,
    })
    return [[saw, tip].filter((text) => text !== null).join('\n'), writeValue(vector.expected)]
  }
  const read = evidence.kind === 'returned' ? readReturned(evidence.value) : null
  if (read?.kind !== 'value') return [read?.what ?? '', writeValue(vector.expected)]
  const got = selectRows(read.value, vector.rows)
  const [came, expected] = [writeValue(got), writeValue(vector.expected)]
  const differs = verdict.kind === 'rejected' && verdict.divergence.kind === 'number' && came === expected
  return differs ? [writeValue(got, ALL_DIGITS), writeValue(vector.expected, ALL_DIGITS)] : [came, expected]
}

const ALL_DIGITS = 17

/** One call alone: whether a second gives the same is for `grade`. */
function judged({ vector, stage, evidence, assignment }: Tried): string {
  const verdict = judgeVector(vector, evidence)
  switch (verdict.kind) {
    case 'accepted':
    case 'traced':
    case 'follows':
      return 'accepted: this call gave what was expected'
    case 'unusable':
      return 'not accepted: no value came back'
    case 'rejected': {
      const { saw } = sayDivergence(verdict.divergence, aboutOf({ vector, stage, assignment }))
      return `not accepted: ${saw}${stage.fields === null ? '' : FOLLOWED}`
    }
  }
}

const FOLLOWED =
  '\nThis compares each field with the expected value; "grade" also follows through from your own earlier fields.'

function aboutOf({ vector, stage, assignment }: Omit<Tried, 'evidence' | 'isolation'>) {
  return { stage, call: stage.call, file: assignment.entryFile, inputs: vector.inputs, field: null }
}

function rowsOf(rows: readonly number[]): string {
  return `${rows.length === 1 ? 'row' : 'rows'} ${listOf(rows.map((row) => String(row + 1)))}`
}
