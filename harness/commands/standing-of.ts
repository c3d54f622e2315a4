/** Authority on a student's standing, from what came of each assignment of the course. */
import type { AssignmentFile } from '#generated/schemas.js'
import type { Assignment } from '../domain/assignment.ts'
import { Fault } from '../domain/fault.ts'
import { sumOfMarks } from '../domain/hundredths.ts'
import type { Report } from '../domain/report.ts'
import type { Standing, StandingLine } from '../domain/standing.ts'
import { possibleIn } from '../load/possible-in.ts'

type GradedAs = { readonly report: Report; readonly assignment: Assignment }

/** One assignment, as far as this run came with it. */
export type Came = {
  readonly number: string
  /** Null where it could not be read. */
  readonly manifest: AssignmentFile | null
  readonly outcome:
    | ({ readonly kind: 'graded' } & GradedAs)
    | { readonly kind: 'not-begun' }
    | { readonly kind: 'failed'; readonly cause: unknown }
}

export function standingOf(course: readonly Came[]): Standing {
  const assignments = course.map(lineOf)
  const graded = assignments.filter((line) => line.kind === 'graded')
  return {
    assignments,
    totals: {
      assignments: assignments.length,
      begun: course.filter(({ outcome }) => outcome.kind !== 'not-begun').length,
      passed: graded.filter(({ passed }) => passed).length,
      earned: sumOfMarks(graded.map(({ earned }) => earned)),
      possible: sumOfMarks(assignments.map(({ possible }) => possible ?? 0)),
    },
  }
}

function lineOf({ number, manifest, outcome }: Came): StandingLine {
  switch (outcome.kind) {
    case 'failed': {
      const possible = manifest === null ? null : possibleIn(manifest)
      const { id = null, title = number } = manifest ?? {}
      return { number, kind: 'fault', assignment: id, title, possible, ...faultOf(outcome.cause) }
    }
    case 'not-begun':
      return { number, kind: 'not-begun', ...known(manifest) }
    case 'graded': {
      const { earned, possible, passed, loadProblem, typeCost } = outcome.report
      return {
        number,
        kind: 'graded',
        ...known(manifest),
        earned,
        possible,
        passed,
        lookAt: loadProblem === null ? nameToLookAt(outcome) : null,
        loaded: loadProblem === null,
        typeCost,
      }
    }
  }
}

function known(manifest: AssignmentFile | null) {
  if (manifest === null) throw new Error('an assignment that could not be read was graded')
  const { id, title, passMark } = manifest
  return { assignment: id, title, passMark, possible: possibleIn(manifest) }
}

/** One that is wrong by itself comes first; then one that is not begun, or whose fields are not all right yet. */
function stageToLookAt({ firstWrongStage, stages }: Report): string | null {
  return firstWrongStage ?? stages.find(({ earned, possible }) => earned < possible)?.stage ?? null
}

/** Of a question its topic: its own name stands on no paper. */
function nameToLookAt({ report, assignment }: GradedAs): string | null {
  const id = stageToLookAt(report)
  const stage = assignment.quiz === null ? undefined : assignment.stages.find((one) => one.id === id)
  return stage?.call ?? id
}

function faultOf(cause: unknown) {
  if (cause instanceof Fault) return { code: cause.code, message: cause.message, hint: cause.hint }
  const message = cause instanceof Error ? cause.message : String(cause)
  return { code: 'unforeseen' as const, message, hint: 'Please report it with the command that you ran.' }
}
