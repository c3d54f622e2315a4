/** Authority on Classroom 50's result.json, whose points are whole numbers. */
import type { Classroom50, Classroom50File } from '#generated/schemas.js'
import { asNonEmpty } from '../domain/value.ts'
import type { Exported, ExportedStage } from './exported.ts'
import { largestRemainder } from './largest-remainder.ts'

/** What the runner knows, and a report does not. */
export type Identity = Pick<
  Classroom50File,
  | 'classroom'
  | 'assignment'
  | 'assignment_type'
  | 'owner'
  | 'submission'
  | 'commit'
  | 'release'
  | 'review'
  | 'datetime'
>

/** `points` is what the whole is worth there. The total is fixed first; then it is split among the stages. */
export function toClassroom50(exported: Exported, identity: Identity, points: number): Classroom50File {
  const { stages, earned, possible, deduction } = exported
  const whole = (marks: number) => Math.round((marks * points) / possible)
  const { scores, most } = split(stages, whole(total(stages.map((stage) => stage.earned))), points)
  const tests = stages.map((stage, i) => toTest(stage, scores[i] ?? 0, most[i] ?? 0))
  const score = whole(earned)
  const taken = deduction === null ? [] : [toLine(deduction.reason, score - total(scores))]
  return {
    schema: 'classroom50/result/v1',
    ...identity,
    score,
    'max-score': points,
    tests: [...asNonEmpty([...tests, ...taken])],
  }
}

type Split = { readonly scores: readonly number[]; readonly most: readonly number[] }

/**
 * What a stage is worth is the same for everybody, as long as the total finds room in that. Where a few points are spread over
 * many stages it may not, and then the total counts for more: each stage is worth what it earned and what it lost.
 */
function split(stages: readonly ExportedStage[], score: number, points: number): Split {
  const earned = stages.map((stage) => stage.earned)
  const most = largestRemainder(
    stages.map((stage) => stage.possible),
    points,
  )
  const scores = largestRemainder(earned, score, most)
  if (total(scores) === score) return { scores, most }
  const free = largestRemainder(earned, score)
  const lost = largestRemainder(
    stages.map((stage) => stage.possible - stage.earned),
    points - score,
  )
  return { scores: free, most: free.map((part, i) => part + (lost[i] ?? 0)) }
}

function total(parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum + part, 0)
}

function toTest(
  { stage, call, fate, summary, causes }: ExportedStage,
  score: number,
  most: number,
): Classroom50.Test {
  const told = {
    'test-name': call,
    passed: fate.kind === 'passed',
    score,
    'max-score': most,
    stage,
    message: summary,
  }
  return causes.length === 0 ? told : { ...told, misconceptions: [...causes] }
}

/** Below nothing, so that the tests add up to the score. */
function toLine(reason: string, score: number): Classroom50.Test {
  return { 'test-name': 'Types', passed: false, score, 'max-score': 0, stage: 'types', message: reason }
}
