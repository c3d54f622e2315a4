/**
 * Authority on a report in parts, for systems that show each stage by itself. Each part says what it says in the report as a
 * whole, and no more; every text of it is safe where it goes.
 */
import type { Assignment, HintDepth } from '../domain/assignment.ts'
import type { Report } from '../domain/report.ts'
import { escapeFor } from './escape.ts'
import { escapeView } from './escape-view.ts'
import type { Plain } from './escape-view.ts'
import { layOut } from './lay-out.ts'
import { paint } from './paint.ts'
import { printTemplate } from './print-template.ts'
import type { QuestionView } from './question-view.ts'
import type { DetailView, ProblemView, ReportView, StageView } from './report-view.ts'
import { tidyMarkdown } from './tidy-markdown.ts'
import { viewReport } from './view.ts'

export type PartText = { readonly markdown: string; readonly plain: string }

export type ReportParts = {
  /** How it ended, in a sentence of one line. */
  readonly sentence: string
  /** What is said of the module as a whole. */
  readonly overview: PartText
  /** Why it could not be loaded, in one line; null where it was. */
  readonly problem: PartText | null
  /** What type errors took off, and why; null where they took nothing. */
  readonly deduction: string | null
  readonly typeErrors: readonly string[]
  readonly stages: readonly StagePart[]
}

export type StagePart = {
  readonly stage: string
  readonly call: string
  /** The verdict in a word. */
  readonly word: string
  /** The misconceptions that are proven. */
  readonly causes: readonly string[]
  /** The most important of what is said, on one line. */
  readonly summary: string
  readonly text: PartText
  /** The call on numbers, where the report writes one out. */
  readonly code: string
}

export async function showParts(
  report: Report,
  assignment: Assignment,
  depth: HintDepth,
): Promise<ReportParts> {
  const view = await viewReport({ report, assignment, verbose: true, depth })
  const details = [view.lead, ...view.rest].filter((detail) => detail !== null)
  const { deduction } = view
  return {
    sentence: oneLine(view.score.sentence),
    overview: print('parts/report-overview', view),
    problem: view.problem && sayProblem(view.problem),
    deduction: deduction && oneLine(`${deduction.marks} ${deduction.word}, ${deduction.reason}`),
    typeErrors: (view.types?.problems ?? []).map(({ code, message }) => oneLine(`${code}: ${message}`)),
    stages: view.stages.map((stage) => {
      const question = view.questions.find((one) => one.stage === stage.stage)
      if (question !== undefined) return showQuestion(question)
      const detail = details.find((one) => one.stage === stage.stage)
      return showPart(stage, detail, view)
    }),
  }
}

function showPart(stage: StageView, detail: DetailView | undefined, { problem }: ReportView): StagePart {
  const { sign, call } = stage
  const named = { stage: stage.stage, call: oneLine(call), word: sign.word }
  if (detail === undefined) {
    const text = print('parts/stage-in-short', { ...stage, counted: problem === null })
    return { ...named, causes: [], summary: oneLine(sign.word), text, code: oneLine(call) }
  }
  const [first] = detail.explanations
  return {
    ...named,
    causes: detail.explanations.flatMap(({ name }) => (name === null ? [] : [name])),
    summary: oneLine([first?.saw, first?.try].filter(isSaid).join(' ')),
    text: print('partials/stage', { ...detail, verbose: false }),
    code: oneLine(detail.worked?.call ?? detail.comparisons[0]?.call ?? call),
  }
}

function showQuestion(question: QuestionView): StagePart {
  const { stage, topic, sign, cause, chose, saw, because, read, word } = question
  const said = chose === null ? saw : `You chose “${chose}”.`
  const further = read === null ? null : `Read on: ${read}.`
  return {
    stage,
    call: oneLine(topic),
    word: sign.word,
    causes: cause === null ? [] : [cause],
    summary: oneLine([said ?? sign.word, because ?? word, further].filter(isSaid).join(' ')),
    text: print('partials/question', question),
    code: oneLine(topic),
  }
}

function sayProblem({ saw, place, try: tip }: ProblemView): PartText {
  const said = [saw, place === null ? null : `Place: ${place}.`, tip].filter(isSaid).join(' ')
  return { markdown: escapeFor('markdown', said), plain: oneLine(said) }
}

function isSaid(text: string | null | undefined): text is string {
  return text !== null && text !== undefined
}

function oneLine(text: string): string {
  return escapeFor('terminal', text)
}

function print(key: string, view: Plain): PartText {
  return {
    markdown: tidyMarkdown(printTemplate(`${key}.md`, escapeView('markdown', view))).trimEnd(),
    plain: layOut(printTemplate(`${key}.terminal`, paint(escapeView('terminal', view), false))).trimEnd(),
  }
}
