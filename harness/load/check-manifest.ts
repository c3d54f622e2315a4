/** Authority on what no schema sees in a manifest: whether what it says of an assignment goes together. */
import type { AssignmentFile } from '#generated/schemas.js'
import { Fault } from '../domain/fault.ts'
import { possibleIn } from './possible-in.ts'

export function checkManifest(path: string, manifest: AssignmentFile): void {
  const { stages, quiz, passMark, typeCheck } = manifest
  if ((stages === undefined) === (quiz === undefined)) {
    const found = quiz === undefined ? 'neither "stages" nor "quiz"' : 'both "stages" and "quiz"'
    throw invalid(
      `${path}: at / we found ${found}; expected was one of the two.`,
      'List the functions of the module as stages, or describe the quiz that the module answers.',
    )
  }
  if (quiz !== undefined && typeCheck !== undefined) {
    throw invalid(
      `${path}: at /typeCheck we found what type errors cost; expected was nothing, for the answers to a quiz are not looked at by the compiler.`,
      'Leave it out.',
    )
  }
  const worth = possibleIn(manifest)
  const what = quiz === undefined ? 'stages' : 'questions of a paper'
  if (passMark > worth) {
    throw invalid(
      `${path}: at /passMark we found ${passMark}, but the ${what} are worth ${worth} points in all.`,
      `Lower the pass mark, or give the ${what} more points.`,
    )
  }
}

function invalid(message: string, hint: string): Fault {
  return new Fault('assignment-invalid', message, hint)
}
