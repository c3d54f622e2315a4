/**
 * Authority on what cost one student marks, cause by cause. A stage that only follows from an earlier one costs nothing and is no
 * cause. Names are ours alone: nothing that a student chose, such as a message, an export or an error's own name, is part of one,
 * or everybody would be alone with theirs.
 */
import type { Report as File, ReportFile } from '#generated/schemas.js'
import type { ClassCause } from '../../domain/class-report.ts'
import { hasPassed } from '../../domain/has-passed.ts'
import { nameCause } from '../../render/name-cause.ts'
import { nameLoadProblem } from './name-load-problem.ts'
import { nameOutcome } from './name-outcome.ts'

export type StudentCause = Omit<ClassCause, 'students'>

type Causes = readonly StudentCause[]

/** In the order of the stages, what is about the module as a whole first. */
export function causesOf(report: ReportFile): Causes {
  const types: Causes = report.typeCost > 0 ? [{ stage: null, name: 'type errors', kind: 'type-errors' }] : []
  if (report.loadProblem !== null) {
    return [{ stage: null, name: nameLoadProblem(report.loadProblem), kind: 'load-problem' }, ...types]
  }
  if (report.stages.every(neverLoads)) {
    return [{ stage: null, name: 'loading never ends', kind: 'load-problem' }, ...types]
  }
  return [...types, ...asOne(report.stages.map(causeOfStage))]
}

/** What is the same in every stage is one cause and not one for each: nothing is begun, or exported, or memory ends at once. */
function asOne(stages: readonly Causes[]): Causes {
  const [first] = stages.flat()
  if (first === undefined || stages.length < 2 || DIFFERENT.has(first.kind)) return stages.flat()
  const isThere = (causes: Causes) =>
    causes.some(({ kind, name }) => kind === first.kind && name === first.name)
  return stages.every(isThere) ? [{ ...first, stage: null }] : stages.flat()
}

/** One name for what is another thing each time. */
const DIFFERENT: ReadonlySet<ClassCause['kind']> = new Set(['unexplained', 'hidden'])

export function neverLoads({ vectors }: File.Stage): boolean {
  return vectors.some(
    ({ verdict }) =>
      verdict.kind === 'unusable' &&
      verdict.outcome.kind === 'timed-out' &&
      verdict.outcome.during === 'load',
  )
}

function causeOfStage({ stage, verdict, diagnosis, vectors }: File.Stage): Causes {
  switch (verdict) {
    case 'correct':
    case 'follows':
      return []
    case 'not-started':
      return [{ stage, name: 'not started', kind: 'not-started' }]
    case 'imprecise':
    case 'wrong':
    case 'error':
      return [{ stage, ...(diagnosis === null ? withoutDiagnosis(vectors) : diagnosed(diagnosis)) }]
  }
}

type Named = Omit<StudentCause, 'stage'>

function diagnosed(diagnosis: File.Diagnosis): Named {
  const about = diagnosis.kind === 'relation' && diagnosis.field !== null ? `${diagnosis.field} ` : ''
  return { name: `${about}${nameCause(diagnosis)}`, kind: diagnosis.kind }
}

/** Nothing came back that could be explained: what did come is said instead. */
function withoutDiagnosis(vectors: File.Stage['vectors']): Named {
  const failing = vectors.map(({ verdict }) => verdict).filter((verdict) => !hasPassed(verdict))
  const outcomes = failing.flatMap((verdict) => (verdict.kind === 'unusable' ? [verdict.outcome] : []))
  const outcome = outcomes.find(({ kind }) => kind !== 'not-run') ?? outcomes[0]
  if (outcome !== undefined) {
    return { name: nameOutcome(outcome), kind: outcome.kind === 'missing' ? 'missing' : 'error' }
  }
  return failing.every(({ kind }) => kind === 'hidden')
    ? { name: 'only hidden test vectors fail', kind: 'hidden' }
    : // A report says nothing of causes where its hint depth does not let it.
      { name: 'no cause told', kind: 'unexplained' }
}
