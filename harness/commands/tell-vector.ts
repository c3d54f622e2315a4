/** Authority on telling its author what one test vector came to: the call, what was printed, what came back, what was expected. */
import type { Assignment, Stage, TestVector } from '../domain/assignment.ts'
import type { Evidence } from '../domain/evidence.ts'
import { gridOf } from '../domain/grid-of.ts'
import type { IsolationLevel } from '../domain/report.ts'
import { showNumber } from '../domain/show-number.ts'
import { isList, isRecord, type Value } from '../domain/value.ts'
import { describeValue } from '../judge/describe-value.ts'
import { judgeVector } from '../judge/judge-vector.ts'
import { readReturned } from '../judge/read-returned.ts'
import { selectRows } from '../judge/select-rows.ts'
import { listOf } from '../render/count-of.ts'
import { sayDivergence } from '../render/say-divergence.ts'
import { ISOLATION } from '../render/say-isolation.ts'
import { sayOutcome } from '../render/say-outcome.ts'

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
    `inputs\n${vector.inputs.map((input) => indent(write(input))).join('\n')}`,
    `printed\n${indent(printed)}`,
    `${vector.procedure === null ? `${stage.call} gave${rows}` : 'what came of them'}\n${indent(came)}`,
    `expected${rows}\n${indent(expected)}`,
    `judged\n${indent(judged(tried))}`,
  ]
  return `${parts.join('\n\n')}\n`
}

/** With all of their digits where two different values look alike without. */
function bothOf({ vector, stage, evidence, assignment }: Tried): readonly [came: string, expected: string] {
  const verdict = judgeVector(vector, evidence)
  if (verdict.kind === 'unusable') {
    const { saw, try: tip } = sayOutcome(verdict.outcome, {
      ...aboutOf({ vector, stage, assignment }),
      hasOthers: false,
    })
    return [[saw, tip].filter((text) => text !== null).join('\n'), write(vector.expected)]
  }
  const read = evidence.kind === 'returned' ? readReturned(evidence.value) : null
  if (read?.kind !== 'value') return [read?.what ?? '', write(vector.expected)]
  const got = selectRows(read.value, vector.rows)
  const [came, expected] = [write(got), write(vector.expected)]
  const differs = verdict.kind === 'rejected' && verdict.divergence.kind === 'number' && came === expected
  return differs ? [write(got, ALL_DIGITS), write(vector.expected, ALL_DIGITS)] : [came, expected]
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

const WIDEST_ROW = 12

/** Rows under one another; what is too large to read is named. */
function write(value: Value, digits?: number): string {
  const grid = gridOf(value)
  if (typeof value === 'number') return showNumber(value, digits)
  if (grid !== null) {
    const isLarge = grid.rows.some((row) => row.length > WIDEST_ROW) || grid.rows.length > WIDEST_ROW
    return isLarge
      ? describeValue(value)
      : grid.rows.map((row) => `[ ${row.map((x) => showNumber(x, digits)).join('  ')} ]`).join('\n')
  }
  if (isList(value)) {
    const entries = value.map((entry) => write(entry, digits))
    return entries.some((entry) => entry.includes('\n'))
      ? entries.map((entry, i) => `entry ${i + 1}:\n${indent(entry)}`).join('\n')
      : `[ ${entries.join(', ')} ]`
  }
  if (isRecord(value)) {
    return Object.entries(value)
      .map(([key, entry]) => `${key}:${beside(entry, write(entry, digits))}`)
      .join('\n')
  }
  return JSON.stringify(value)
}

/** What is one thing by itself needs no line of its own. */
function beside(value: Value, written: string): string {
  return typeof value === 'object' && value !== null ? `\n${indent(written)}` : ` ${written}`
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ')
}
