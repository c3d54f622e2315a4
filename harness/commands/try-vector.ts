/** Authority on running one test vector for its author: the call, what was printed, what came back, what was expected. */
import { resolve } from 'node:path'
import type { Assignment, TestVector } from '../domain/assignment.ts'
import type { Evidence } from '../domain/evidence.ts'
import { Fault } from '../domain/fault.ts'
import { showNumber } from '../domain/show-number.ts'
import { isList, isMatrix, isRecord, type Value } from '../domain/value.ts'
import { describeValue } from '../judge/describe-value.ts'
import { judgeVector } from '../judge/judge-vector.ts'
import { probeVector } from '../judge/make-probe.ts'
import { readReturned } from '../judge/read-returned.ts'
import { closest } from '../load/closest.ts'
import { findAssignment } from '../load/find-assignment.ts'
import { findSubmission } from '../load/find-submission.ts'
import { loadAssignment } from '../load/load-assignment.ts'
import { escapeLines } from '../render/escape.ts'
import { sayOutcome } from '../render/say-outcome.ts'
import { openSandbox } from '../sandbox/open-sandbox.ts'
import type { Context, ExitCode } from './context.ts'
import { sayWeaker } from './isolation-option.ts'
import { submissionPath } from './work-folder.ts'
import type { TryArguments } from './try-arguments.ts'

export async function tryVector(args: TryArguments, { say, note }: Context): Promise<ExitCode> {
  const assignment = await loadAssignment(await findAssignment(args.assignment, resolve(args.assignments)))
  if (assignment.quiz !== null) throw nothingToTry(assignment)
  const vector = findVector(assignment, args.vector)
  const entryPath = await findSubmission(submissionPath(assignment.id, args.path), assignment.entryFile)
  const { limits } = assignment
  const sandbox = await openSandbox({
    entryPath,
    limits,
    isolation: args.isolation,
    ...(args.inspect && { inspect: { onDebugger: (line: string) => note(`${line}\n`) } }),
  })
  try {
    note(sayWeaker(sandbox))
    const probe = { ...probeVector(vector, assignment), calls: 1 as const }
    const evidence = (await sandbox.run([probe])).get(vector.id)
    if (evidence === undefined) throw new Error('the sandbox did not answer its probe')
    say(escapeLines(tell(vector, evidence, assignment)))
    return 0
  } finally {
    await sandbox.close()
  }
}

function nothingToTry({ title, entryFile }: Assignment): Fault {
  return new Fault(
    'usage',
    `${title} is a quiz: ${entryFile} holds answers, and there is no function in it to try.`,
    'Write a letter for each question, and grade it: "npm run grade" says of each what it means.',
  )
}

function findVector({ id, stages }: Assignment, name: string): TestVector {
  const vectors = stages.flatMap((stage) => stage.vectors).filter(({ visibility }) => visibility === 'shown')
  const found = vectors.find((vector) => vector.id === name)
  if (found !== undefined) return found
  const near = closest(
    name,
    vectors.map((vector) => vector.id),
  )
  const [asked] = name.split('/')
  const ofStage = vectors.filter(({ stage }) => stage === asked)
  const known = (ofStage.length > 0 ? ofStage : stages.map((stage) => stage.vectors[0])).map(
    (vector) => vector.id,
  )
  throw new Fault(
    'usage',
    `The assignment ${id} has no test vector "${name}".`,
    `${near === null ? '' : `Did you mean "${near}"? `}There are, for example: ${known.join(', ')}.`,
  )
}

function tell(vector: TestVector, evidence: Evidence, assignment: Assignment): string {
  const stage = assignment.stages.find(({ id }) => id === vector.stage)
  const printed = 'printed' in evidence && evidence.printed !== '' ? evidence.printed.trimEnd() : '(nothing)'
  const parts = [
    `${vector.id}: ${vector.intent}`,
    `inputs\n${vector.inputs.map(write).map(indent).join('\n')}`,
    `printed\n${indent(printed)}`,
    `${stage?.call ?? vector.stage} gave\n${indent(cameOf(evidence, vector, assignment))}`,
    `expected\n${indent(write(vector.expected))}`,
  ]
  return `${parts.join('\n\n')}\n`
}

function cameOf(evidence: Evidence, vector: TestVector, { entryFile, stages }: Assignment): string {
  if (evidence.kind === 'returned') {
    const read = readReturned(evidence.value)
    return read.kind === 'value' ? write(read.value) : read.what
  }
  const verdict = judgeVector(vector, evidence)
  if (verdict.kind !== 'unusable') return ''
  const call = stages.find(({ id }) => id === vector.stage)?.call ?? vector.stage
  const about = { call, file: entryFile, inputs: vector.inputs, field: null, hasOthers: false }
  const { saw, try: tip } = sayOutcome(verdict.outcome, about)
  return [saw, tip].filter((text) => text !== null).join('\n')
}

const WIDEST_ROW = 12

/** Rows under one another; what is too large to read is named. */
function write(value: Value): string {
  if (typeof value === 'number') return showNumber(value)
  if (isMatrix(value)) {
    const wide = value.some((row) => row.length > WIDEST_ROW) || value.length > WIDEST_ROW
    return wide
      ? describeValue(value)
      : value.map((row) => `[ ${row.map((x) => showNumber(x)).join('  ')} ]`).join('\n')
  }
  if (isList(value)) return `[ ${value.map(write).join(', ')} ]`
  if (isRecord(value)) {
    return Object.entries(value)
      .map(([key, entry]) => `${key}:\n${indent(write(entry))}`)
      .join('\n')
  }
  return JSON.stringify(value)
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ')
}
