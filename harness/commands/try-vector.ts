/** Authority on running one test vector for its author. */
import { resolve } from 'node:path'
import type { Assignment } from '../domain/assignment.ts'
import { Fault } from '../domain/fault.ts'
import { askVector } from '../grade.ts'
import { findAssignment } from '../load/find-assignment.ts'
import { findSubmission } from '../load/find-submission.ts'
import { loadAssignment } from '../load/load-assignment.ts'
import { escapeLines } from '../render/escape.ts'
import { openSandbox } from '../sandbox/open-sandbox.ts'
import type { Context, ExitCode } from './context.ts'
import { findVector } from './find-vector.ts'
import { listVectors } from './list-vectors.ts'
import { sayWeaker } from './isolation-option.ts'
import { submissionPath } from './work-folder.ts'
import { tellVector } from './tell-vector.ts'
import type { TryArguments } from './try-arguments.ts'

export async function tryVector(args: TryArguments, { say, note }: Context): Promise<ExitCode> {
  const assignment = await loadAssignment(await findAssignment(args.assignment, resolve(args.assignments)))
  if (assignment.quiz !== null) throw nothingToTry(assignment)
  if (args.vector === undefined) {
    say(escapeLines(listVectors(assignment)))
    return 0
  }
  const { vector, stage } = findVector(assignment, args.vector)
  const entryPath = await findSubmission(submissionPath(assignment.id, args.path), assignment.entryFile)
  const { limits } = assignment
  const sandbox = await openSandbox({
    entryPath,
    limits,
    isolation: args.isolation,
    ...(args.inspect && { inspect: { onDebugger: (line: string) => note(`${line}\n`) } }),
  })
  try {
    note(sayWeaker(sandbox))
    const evidence = await askVector(vector, assignment, sandbox)
    const { isolation } = sandbox
    say(escapeLines(tellVector({ vector, stage, evidence, isolation, assignment })))
    return 0
  } finally {
    await sandbox.close()
  }
}

function nothingToTry({ title, entryFile }: Assignment): Fault {
  return new Fault(
    'usage',
    `${title} is a quiz: ${entryFile} holds answers, and there is no function in it to try.`,
    'Write a letter for each question, and grade it: "npm run grade" says of each what it means.',
  )
}
