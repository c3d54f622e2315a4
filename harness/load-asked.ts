/** Authority on what is marked: an assignment or one stage of it, with a seed its fresh test vectors too. */
import type { AssignmentFile } from '#generated/schemas.js'
import type { Assignment } from './domain/assignment.ts'
import { Fault } from './domain/fault.ts'
import { pointsOf } from './domain/points-of.ts'
import { isNonEmpty } from './domain/value.ts'
import { withFreshVectors } from './judge/with-fresh-vectors.ts'
import { closest } from './load/closest.ts'
import { loadAssignment } from './load/load-assignment.ts'
import { loadOracle } from './load/load-oracle.ts'
import { isQuiz } from './load/is-quiz.ts'

export async function loadAsked(
  folder: string,
  manifest: AssignmentFile,
  { stage, seed }: { readonly stage: string | undefined; readonly seed: string | undefined },
): Promise<Assignment> {
  const loading = loadAssignment(folder, manifest, seed)
  // The questions of a quiz are drawn already; what else there is to draw, an oracle makes.
  if (seed === undefined || isQuiz(manifest)) return onlyStage(await loading, stage)
  const [assignment, oracle] = await Promise.all([loading, loadOracle(folder)])
  return withFreshVectors(onlyStage(assignment, stage), oracle, seed)
}

function onlyStage(assignment: Assignment, name: string | undefined): Assignment {
  if (name === undefined) return assignment
  const stages = assignment.stages.filter(({ id }) => id === name)
  if (isNonEmpty(stages)) {
    const share = pointsOf(stages) / pointsOf(assignment.stages)
    const typeCheck = { ...assignment.typeCheck, cost: assignment.typeCheck.cost * share }
    return { ...assignment, stages, typeCheck, passMark: assignment.passMark * share }
  }
  const known = assignment.stages.map(({ id }) => id)
  const near = closest(name, known)
  throw new Fault(
    'usage',
    `The assignment ${assignment.id} has no stage "${name}".`,
    `${near === null ? '' : `Did you mean "${near}"? `}Its stages are ${known.join(', ')}.`,
  )
}
