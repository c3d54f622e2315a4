/** Authority on the report as a whole: its stages, their marks together, and which of them to start with. */
import type { Assignment } from '../domain/assignment.ts'
import type { LoadProblem, Submission } from '../domain/evidence.ts'
import type { Oracle } from '../domain/oracle.ts'
import type { IsolationLevel, Report, StageReport } from '../domain/report.ts'
import { asNonEmpty } from '../domain/value.ts'
import { nameMissing } from './name-missing.ts'
import { reportStage } from './report-stage.ts'
import { total } from './score-stage.ts'
import type { StageResult } from './stage-result.ts'

/** What the sandbox knows of the submission. */
type Graded = {
  readonly submission: Submission
  readonly isolation: IsolationLevel
  readonly loadProblem: LoadProblem | null
}

/** `oracle` is null only where everything is right. */
export function makeReport(
  results: readonly StageResult[],
  { assignment, oracle, sandbox }: { assignment: Assignment; oracle: Oracle | null; sandbox: Graded },
): Report {
  const stages = asNonEmpty(results.map((result) => reportStage(result, assignment, oracle)))
  const earned = total(stages.map((stage) => stage.earned))
  return {
    schemaVersion: 1,
    assignment: assignment.id,
    submission: { entryFile: sandbox.submission.entryFile, digest: sandbox.submission.digest },
    isolation: sandbox.isolation,
    earned,
    possible: total(stages.map((stage) => stage.possible)),
    passed: earned >= assignment.passMark,
    firstWrongStage: stages.find(isWrongByItself)?.stage ?? null,
    loadProblem: sandbox.loadProblem,
    typeCheck: null,
    typeCost: 0,
    stages: nameMissing(stages, []),
  }
}

function isWrongByItself({ verdict }: StageReport): boolean {
  return verdict === 'wrong' || verdict === 'imprecise' || verdict === 'error'
}
