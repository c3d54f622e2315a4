/**
 * Authority on the part of a report that speaks of one question of a quiz: what was chosen, why it is not so and where to read
 * on, or a word on what is right. The right option of a question that was answered wrong is told to nobody who has not passed.
 */
import type { HintDepth } from '../domain/assignment.ts'
import { LETTERS, letterOf, type Option, type Question } from '../domain/quiz.ts'
import type { UnusableOutcome } from '../domain/verdict.ts'
import { clip } from './clip.ts'
import type { QuestionView } from './question-view.ts'
import { viewHead } from './view-stage.ts'
import type { ShownStage } from './withhold-hidden.ts'

export type ViewedQuestion = { readonly question: Question; readonly shown: ShownStage }

type Telling = {
  readonly passed: boolean
  readonly depth: HintDepth
  /** Whether the paper is at hand, and with it what each option is lettered. */
  readonly isLettered: boolean
}

/** Null where nothing is known of an answer: the answers could not be read at all. */
export function viewQuestion({ question, shown }: ViewedQuestion, telling: Telling): QuestionView | null {
  const [judged] = shown.shown
  const said = judged === undefined ? null : sayVerdict(judged.verdict, { question, shown }, telling)
  if (said === null) return null
  const { call: topic, ...head } = viewHead(shown)
  return {
    ...head,
    topic,
    asks: question.asks,
    isSaid: said.chose !== undefined || said.saw !== undefined,
    ...NOTHING,
    ...said,
  }
}

type Said = Pick<QuestionView, 'cause' | 'note' | 'chose' | 'saw' | 'because' | 'read' | 'word' | 'right'>

const NOTHING: Said = {
  cause: null,
  note: '',
  chose: null,
  saw: null,
  because: null,
  read: null,
  word: null,
  right: null,
}

function sayVerdict(
  verdict: ShownStage['shown'][number]['verdict'],
  { question, shown }: ViewedQuestion,
  telling: Telling,
): Partial<Said> | null {
  switch (verdict.kind) {
    case 'accepted': {
      const right = rightOf(question)
      return right === null ? {} : { chose: lettered(question, right, telling), word: right.word }
    }
    case 'rejected':
      return sayChosen(question, { shown, letter: letterIn(verdict.got) }, telling)
    case 'unusable':
      return sayOutcome(verdict.outcome)
    case 'follows':
    case 'traced':
      return null
  }
}

/** Of what was chosen wrong the report itself knows the letter. */
function sayChosen(
  question: Question,
  { shown, letter }: { readonly shown: ShownStage; readonly letter: string },
  telling: Telling,
): Partial<Said> {
  const { passed, depth } = telling
  if (depth === 1) return {}
  const causes: readonly string[] =
    shown.diagnosis?.kind === 'misconception' ? shown.diagnosis.misconceptions : []
  const chosen = question.options.find((option) => option.kind === 'wrong' && causes.includes(option.id))
  if (chosen?.kind !== 'wrong') return { chose: letter }
  const said = { cause: chosen.id, note: `chose ${letter}`, chose: `${letter}) ${chosen.text}` }
  if (depth === 2) return said
  const right = passed ? rightOf(question) : null
  const told = right && { right: lettered(question, right, telling), word: right.word }
  return { ...said, because: chosen.because, read: chosen.read, ...told }
}

function sayOutcome(outcome: UnusableOutcome): Partial<Said> | null {
  switch (outcome.kind) {
    case 'unanswered':
      return { note: 'no answer yet' }
    case 'no-option':
      return {
        note: 'the letter of no option',
        saw: `Your answer is ${clip(outcome.what, 80)}. It has to be a text with one of the letters ${SOME_LETTER}.`,
      }
    case 'threw':
    case 'missing':
    case 'not-loaded':
    case 'timed-out':
    case 'stopped':
    case 'not-run':
      return null
  }
}

const SOME_LETTER = `${LETTERS.slice(0, -1).join(', ')} and ${LETTERS.at(-1)}`

function letterIn(got: unknown): string {
  return typeof got === 'string' ? got : ''
}

function rightOf({ options }: Question): Extract<Option, { kind: 'right' }> | null {
  return options.find((option) => option.kind === 'right') ?? null
}

function lettered(question: Question, option: Option, { isLettered }: Telling): string {
  const letter = isLettered ? letterOf(question, option) : null
  return letter === null ? option.text : `${letter}) ${option.text}`
}
