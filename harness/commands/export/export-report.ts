/** Authority on what is told of a submission that was graded: its report's marks, and the words that its student reads. */
import type { Assignment, HintDepth } from '../../domain/assignment.ts'
import type { Place } from '../../domain/evidence.ts'
import type { Report, StageReport } from '../../domain/report.ts'
import type { Student } from '../../domain/student.ts'
import { withoutHidden } from '../../domain/without-hidden.ts'
import type { Exported, ExportedStage, Words } from '../../exchange/exported.ts'
import { fateOf, outcomesOf } from '../../exchange/fate.ts'
import { showParts } from '../../render/show-parts.ts'
import type { ReportParts, StagePart } from '../../render/show-parts.ts'
import { refuseOther } from './same-assignment.ts'

export type Telling = {
  readonly assignment: Assignment
  readonly depth: HintDepth
  readonly student: Student | null
}

export async function exportReport(
  whole: Report,
  { assignment, depth, student }: Telling,
): Promise<Exported> {
  refuseOther(whole, assignment)
  const report = withoutHidden(whole, assignment)
  const parts = await showParts(report, assignment, depth)
  const { id, title, entryFile } = assignment
  const told = depth < assignment.hintDepth ? depth : assignment.hintDepth
  return {
    assignment: { id, title, entryFile },
    student,
    earned: report.earned,
    possible: report.possible,
    passed: report.passed,
    sentence: parts.sentence,
    overview: parts.overview,
    notRun: notRunOf(report, parts),
    stages: parts.stages.flatMap((part) => {
      const stage = report.stages.find((one) => one.stage === part.stage)
      return stage === undefined ? [] : [tell(stage, part, { depth: told, problem: parts.problem })]
    }),
    deduction: parts.deduction === null ? null : { marks: report.typeCost, reason: parts.deduction },
    typeErrors: typeErrorsOf(report, parts),
  }
}

type Around = { readonly depth: HintDepth; readonly problem: Words | null }

function tell(stage: StageReport, part: StagePart, { depth, problem }: Around): ExportedStage {
  const { call, causes, summary, text, code } = part
  const { earned, possible } = stage
  const fate = fateOf(stage)
  return {
    stage: stage.stage,
    call,
    // How it came to no end is more than where.
    fate: depth === 1 && fate.kind !== 'passed' ? { kind: fate.kind, type: stage.verdict } : fate,
    earned,
    possible,
    causes,
    // A stage of a module that was not loaded has nothing of its own to say.
    summary: problem?.plain ?? summary,
    words: problem ?? text,
    code,
    at: depth === 1 ? null : placeOf(stage),
  }
}

function placeOf(stage: StageReport): Place | null {
  const [place] = outcomesOf(stage).flatMap((outcome) => (outcome.kind === 'threw' ? [outcome.at] : []))
  return place ?? null
}

function notRunOf({ loadProblem }: Report, { problem }: ReportParts): Exported['notRun'] {
  if (loadProblem === null || problem === null) return null
  return { reason: problem.plain, at: 'at' in loadProblem ? loadProblem.at : null }
}

function typeErrorsOf({ typeCheck }: Report, { typeErrors }: ReportParts): Exported['typeErrors'] {
  if (typeCheck?.kind !== 'checked') return []
  return typeCheck.problems.flatMap(({ at }, index) => {
    const message = typeErrors[index]
    return message === undefined ? [] : [{ message, at }]
  })
}
