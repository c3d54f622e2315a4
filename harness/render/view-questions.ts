/** Authority on all questions of a quiz as a report shows them, and on how each is listed in the overview. */
import type { HintDepth } from '../domain/assignment.ts'
import type { Quiz } from '../domain/quiz.ts'
import type { QuestionView } from './question-view.ts'
import type { StageView } from './report-view.ts'
import { NOT_MARKED } from './say-sign.ts'
import { viewQuestion } from './view-question.ts'
import type { ShownStage } from './withhold-hidden.ts'

type Asked = { readonly quiz: Quiz | null; readonly passed: boolean; readonly depth: HintDepth }

/** By stage; none where the stages are functions, or no answer could be read. */
export function viewQuestions(
  shown: readonly ShownStage[],
  { quiz, passed, depth }: Asked,
): ReadonlyMap<string, QuestionView> {
  if (quiz === null) return new Map()
  const telling = { passed, depth, isLettered: quiz.paper !== null }
  const views = shown.flatMap((one) => {
    const question = quiz.questions.find(({ id }) => id === one.stage.id)
    const view = question === undefined ? null : viewQuestion({ question, shown: one }, telling)
    return view === null ? [] : [[one.stage.id, view] as const]
  })
  return new Map(views)
}

/** A stage that is a question is listed under its topic; where no answer could be marked, without a verdict. */
export function asQuestion(
  stage: StageView,
  questions: ReadonlyMap<string, QuestionView>,
  isMarked: boolean,
): StageView {
  const question = questions.get(stage.stage)
  const listed = { ...stage, label: stage.call, vectors: [] }
  if (!isMarked) return { ...listed, sign: NOT_MARKED, earned: '–' }
  return question === undefined ? listed : { ...listed, explained: question.isSaid, note: question.note }
}
