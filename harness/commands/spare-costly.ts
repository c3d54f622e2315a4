/** Authority on what doctor does not ask of a program with a mistake: test vectors about cost, of stages that are as they should be. */
import type { Assignment, Stage } from '../domain/assignment.ts'
import { asNonEmpty } from '../domain/value.ts'

/** `mistaken` is the one stage that is not the reference's; what the others cost, the accepted programs have shown. */
export function spareCostly(assignment: Assignment, mistaken: string): Assignment {
  const stages = assignment.stages.map((stage) => (stage.id === mistaken ? stage : withoutCostly(stage)))
  return { ...assignment, stages: asNonEmpty(stages) }
}

/** A stage that has no others keeps them. */
function withoutCostly(stage: Stage): Stage {
  const others = stage.vectors.filter(({ limits }) => limits === null)
  return others.length === 0 ? stage : { ...stage, vectors: asNonEmpty(others) }
}
