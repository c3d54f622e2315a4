/**
 * Authority on the joining of a report with its assignment: ids become words, numbers become text, and whatever is
 * hidden is left behind. Every format is a template over the result.
 */
import type { Assignment, HintDepth } from '../domain/assignment.ts'
import type { Report } from '../domain/report.ts'
import { clip } from './clip.ts'
import { viewCurves } from './curves/view-curves.ts'
import { listOf } from './count-of.ts'
import { limitDetail, limitStage, sayDeeper } from './limit-depth.ts'
import type { DetailView, ReportView } from './report-view.ts'
import { ISOLATION } from './say-isolation.ts'
import { NOT_MARKED, signOfScore } from './say-sign.ts'
import { sayAnswered } from './say-answered.ts'
import { sayTotals } from './say-totals.ts'
import { showMarks } from './show-marks.ts'
import { viewDetail } from './view-detail.ts'
import { viewProblem } from './view-problem.ts'
import { asQuestion, viewQuestions } from './view-questions.ts'
import { viewStage } from './view-stage.ts'
import { viewDeduction, viewTypes } from './view-types.ts'
import { withholdHidden } from './withhold-hidden.ts'
import type { ShownStage } from './withhold-hidden.ts'

export type ViewOptions = {
  readonly report: Report
  readonly assignment: Assignment
  /** For the terminal, where one stage is explained at a time; files always explain all of them. */
  readonly verbose: boolean
  /** How much is said; never more than the assignment allows. */
  readonly depth?: HintDepth
}

const FOLLOW_THROUGH_WHERE_ASSESSED =
  'Marks follow through. A field that follows is the right operation on your own earlier values; one that inherits is what your own earlier stage makes of them. Both earn their marks. One that cannot be assessed, because the values before it are missing, of another shape or not finite, earns none.'

const FOLLOW_THROUGH =
  'Marks follow through. A field that follows is the right operation on your own earlier values; one that inherits is what your own earlier stage makes of them. Both earn their marks, so a slip costs its marks once.'

const STAGES_FOLLOW =
  'Marks follow through. A stage that follows makes of what your own other stage gives just what it should, so it earns its marks, and a slip costs its marks once.'

export async function viewReport({
  report,
  assignment,
  verbose,
  depth: asked = 3,
}: ViewOptions): Promise<ReportView> {
  const depth = asked < assignment.hintDepth ? asked : assignment.hintDepth
  const shown = withholdHidden(report, assignment)
  const questions = viewQuestions(shown, { quiz: assignment.quiz, passed: report.passed, depth })
  const asking = shown.filter(
    (one) => asksForWords(one, report.loadProblem !== null) && !questions.has(one.stage.id),
  )
  const full = await Promise.all(asking.map((stage) => viewDetail(stage, assignment)))
  const details = full.map((detail) => limitDetail(detail, depth))
  const lead = details.find((detail) => detail.stage === report.firstWrongStage) ?? details[0] ?? null
  const rest = details.filter((detail) => detail !== lead)
  const isQuiz = assignment.quiz !== null
  const stages = shown.map((stage) =>
    limitStage(
      viewStage(stage, {
        entryFile: assignment.entryFile,
        explained: details.some((detail) => detail.stage === stage.stage.id),
      }),
      depth,
    ),
  )
  const isSaid = details.length > 0 || [...questions.values()].some(({ cause }) => cause !== null)
  return {
    title: assignment.title,
    assignment: assignment.id,
    file: clip(report.submission.entryFile, 80),
    digest: clip(report.submission.digest, 80),
    isolation: { level: report.isolation, note: ISOLATION[report.isolation] },
    score: viewScore(report, assignment),
    totals: totalsOf(report, assignment, shown),
    problem: viewProblem(report),
    stages: isQuiz
      ? stages.map((stage) => asQuestion(stage, questions, report.loadProblem === null))
      : stages,
    isQuiz,
    questions: [...questions.values()].filter((question) => question.isSaid),
    deduction: viewDeduction(report),
    followThrough: sayFollowThrough(shown),
    lead,
    rest,
    more: sayMore(rest),
    deeper: isSaid ? sayDeeper(depth, assignment.hintDepth) : null,
    types: viewTypes(report, verbose),
    curves: viewCurves(report, assignment, depth),
    verbose,
  }
}

function viewScore(report: Report, { passMark, quiz }: Assignment): ReportView['score'] {
  const [earned, possible, needed] = [report.earned, report.possible, passMark].map(showMarks)
  const sign = quiz !== null && report.loadProblem !== null ? NOT_MARKED : signOfScore(report.passed)
  return {
    ...sign,
    earned: earned ?? '',
    possible: possible ?? '',
    needed: needed ?? '',
    sentence: `${earned} of ${possible} marks, ${needed} needed: ${sign.word}`,
  }
}

function totalsOf(
  { loadProblem, passed, freshVectors }: Report,
  { quiz }: Assignment,
  shown: readonly ShownStage[],
): readonly string[] {
  if (quiz !== null) return sayAnswered(shown, { paper: quiz.paper, passed, isRead: loadProblem === null })
  return loadProblem === null ? sayTotals(shown, freshVectors) : ['No test vector could be run.']
}

/** A module that did not load is explained once, not once for every stage; a stage not started has nothing wrong. */
function asksForWords({ marked }: ShownStage, unloaded: boolean): boolean {
  switch (marked.verdict) {
    case 'correct':
    case 'not-started':
      return false
    case 'error':
      return !unloaded
    case 'imprecise':
    case 'follows':
    case 'wrong':
      return true
  }
}

function sayFollowThrough(shown: readonly ShownStage[]): string | null {
  if (!shown.some(hasFollowed)) return shown.some(isFollowing) ? STAGES_FOLLOW : null
  const lost = shown.some(({ marked }) => marked.fields?.some(({ verdict }) => verdict === 'not-assessable'))
  return lost ? FOLLOW_THROUGH_WHERE_ASSESSED : FOLLOW_THROUGH
}

function hasFollowed({ marked }: ShownStage): boolean {
  return (marked.fields ?? []).some(({ verdict }) => verdict === 'follows' || verdict === 'inherits')
}

function isFollowing({ marked }: ShownStage): boolean {
  return marked.verdict === 'follows'
}

function sayMore(rest: readonly DetailView[]): string | null {
  const stages = rest.filter((detail) => detail.sign.word !== 'follows').map((detail) => detail.stage)
  if (stages.length === 0) return null
  return stages.length === 1
    ? `1 further stage has something to look at: ${listOf(stages)}.`
    : `${stages.length} further stages have something to look at: ${listOf(stages)}.`
}
