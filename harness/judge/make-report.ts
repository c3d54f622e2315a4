/** Authority on the report as a whole: its stages, their marks together, and which of them to start with. */
import type { Assignment } from '../domain/assignment.ts'
import type { LoadProblem, Submission } from '../domain/evidence.ts'
import { isFreshId } from '../domain/fresh-id.ts'
import type { Oracle } from '../domain/oracle.ts'
import type { IsolationLevel, Report, StageReport } from '../domain/report.ts'
import { asNonEmpty } from '../domain/value.ts'
import { withoutHidden } from '../domain/without-hidden.ts'
import { nameMissing } from './name-missing.ts'
import { reportStage } from './report-stage.ts'
import { total } from './score-stage.ts'
import type { ExplainedStage } from './stage-result.ts'

/** What the sandbox knows of the submission. */
type Graded = {
  readonly submission: Submission
  readonly isolation: IsolationLevel
  readonly loadProblem: LoadProblem | null
}

/** `oracle` is null only where everything is right. */
export function makeReport(
  results: readonly ExplainedStage[],
  { assignment, oracle, sandbox }: { assignment: Assignment; oracle: Oracle | null; sandbox: Graded },
): Report {
  const stages = asNonEmpty(results.map((result) => reportStage(result, assignment, oracle)))
  const earned = total(stages.map((stage) => stage.earned))
  const report: Report = {
    schemaVersion: 1,
    assignment: assignment.id,
    submission: { entryFile: sandbox.submission.entryFile, digest: sandbox.submission.digest },
    isolation: sandbox.isolation,
    earned,
    possible: total(stages.map((stage) => stage.possible)),
    passed: earned >= assignment.passMark,
    firstWrongStage: stages.find(isWrongByItself)?.stage ?? null,
    loadProblem: sandbox.loadProblem,
    freshVectors: results.flatMap((stage) => stage.results).filter(({ vector }) => isFreshId(vector.id))
      .length,
    typeCheck: null,
    typeCost: 0,
    stages: nameMissing(stages, []),
  }
  return withoutHidden(report, assignment)
}

function isWrongByItself({ verdict }: StageReport): boolean {
  return verdict === 'wrong' || verdict === 'imprecise' || verdict === 'error'
}
