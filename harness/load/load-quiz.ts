/** Authority on a quiz as an assignment: which questions of its bank are its stages. */
import type { Assignment } from '../domain/assignment.ts'
import type { Quiz } from '../domain/quiz.ts'
import { isNonEmpty } from '../domain/value.ts'
import { drawPaper, letterAll, PRACTICE } from './draw-paper.ts'
import { generalTerms } from './general-terms.ts'
import type { QuizManifest } from './is-quiz.ts'
import { loadBank } from './load-bank.ts'
import { questionStages } from './question-stages.ts'

export type QuizAssignment = Assignment & { readonly quiz: Quiz }

/** Without a seed, the practice paper. */
export async function loadPaper(
  folder: string,
  manifest: QuizManifest,
  seed = PRACTICE,
): Promise<QuizAssignment> {
  const bank = await loadBank(folder, manifest.quiz)
  return asking(drawPaper(bank, manifest.quiz.topics, seed), folder, manifest)
}

/** Every question of the bank on one sheet, which is no paper that anybody gets. */
export async function loadWholeBank(
  folder: string,
  manifest: QuizManifest,
  seed = PRACTICE,
): Promise<QuizAssignment> {
  const questions = letterAll(await loadBank(folder, manifest.quiz), seed)
  return asking({ paper: 'BANK', questions }, folder, manifest)
}

/**
 * The questions that a report speaks of, for words on what was marked before; those that the bank has no more are left out.
 * Which letter stood for what was known to whoever had the seed.
 */
export async function loadAnswered(
  folder: string,
  manifest: QuizManifest,
  ids: readonly string[],
): Promise<QuizAssignment> {
  const bank = await loadBank(folder, manifest.quiz)
  const questions = ids.flatMap((id) => bank.filter((question) => question.id === id))
  return asking({ paper: null, questions: isNonEmpty(questions) ? questions : bank }, folder, manifest)
}

function asking(quiz: Quiz, folder: string, manifest: QuizManifest): QuizAssignment {
  const stages = questionStages(quiz, manifest.quiz.points)
  return { ...generalTerms(folder, manifest), stages, feedback: new Map(), quiz, curves: [] }
}
