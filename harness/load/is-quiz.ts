/** Authority on which assignments are quizzes. It reads no bank, so that whoever marks functions loads nothing of one. */
import type { AssignmentFile } from '#generated/schemas.js'

export type QuizFile = NonNullable<AssignmentFile['quiz']>

export type QuizManifest = AssignmentFile & { readonly quiz: QuizFile }

export function isQuiz(manifest: AssignmentFile): manifest is QuizManifest {
  return manifest.quiz !== undefined
}
