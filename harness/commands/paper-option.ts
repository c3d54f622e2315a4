/**
 * Authority on `--paper`: the text from which the paper of a quiz is drawn. It is told to everybody who is to answer that paper; a
 * seed, from which the numbers of hidden test vectors follow, is told to nobody. So they are never the same.
 */
import type { AssignmentFile } from '#generated/schemas.js'
import { Fault } from '../domain/fault.ts'
import { isQuiz } from '../load/is-quiz.ts'

const VARIABLE = 'FOLLOWTHROUGH_PAPER'

export function paperOption() {
  return {
    type: 'string',
    requiresArg: true,
    // A variable that is set to nothing is as good as one that is not set.
    default: process.env[VARIABLE] || undefined,
    defaultDescription: VARIABLE,
    describe: 'Which paper of a quiz, the same one for the same text',
  } as const
}

export type Drawing = { readonly seed: string | undefined; readonly paper: string | undefined }

/** The text that an assignment is drawn from: its fresh test vectors, or the paper that it is. */
export function drawnFrom(manifest: AssignmentFile, { seed, paper }: Drawing): string | undefined {
  return isQuiz(manifest) ? paper : seed
}

export function refuseEmptyPaper(paper: string | undefined): void {
  if (paper === undefined || paper.trim() !== '') return
  throw new Fault(
    'usage',
    'There is a paper to draw, but the text that it is drawn from is empty.',
    `Give any text, for example --paper spring, or leave it out for the practice paper. ${VARIABLE} in the environment does the same.`,
  )
}
