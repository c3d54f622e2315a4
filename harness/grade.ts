/** Authority on the pipeline for one submission: probes, evidence, verdicts, follow-through, diagnosis, report. */
import type { Assignment, Stage } from './domain/assignment.ts'
import type { Evidence, Probe } from './domain/evidence.ts'
import type { Oracle } from './domain/oracle.ts'
import type { Report, StageReport } from './domain/report.ts'
import { asNonEmpty } from './domain/value.ts'
import { chargedBy, judgeComposition } from './judge/judge-composition.ts'
import { judgeVector } from './judge/judge-vector.ts'
import { probeVector } from './judge/make-probe.ts'
import { reportStage } from './judge/report-stage.ts'
import { total } from './judge/score-stage.ts'
import type { StageResult } from './judge/stage-result.ts'
import { loadOracle } from './load/load-oracle.ts'
import type { Sandbox } from './sandbox/open-sandbox.ts'

export type Graded = {
  readonly report: Report
  /** Every stage's evidence and verdicts, in the order of the stages. */
  readonly results: readonly StageResult[]
}

/** The sandbox is the caller's: opened before, and closed after. */
export async function gradeSubmission(assignment: Assignment, sandbox: Sandbox): Promise<Graded> {
  const evidence = await sandbox.run(
    assignment.stages.flatMap((stage) => stage.vectors.map((vector) => probeVector(vector, assignment))),
  )
  const ordinary = assignment.stages.filter(({ fields }) => fields === null)
  const results = ordinary.map((stage) => judgeStage(stage, evidence))
  const first = assignment.stages.map((stage) => judgeStage(stage, evidence))
  const oracle = first.every(isPlainlyRight) ? null : await loadOracle(assignment.folder)
  const judged = await Promise.all(
    first.map(async (result) =>
      oracle === null || result.stage.fields === null
        ? result
        : followThrough(result, { assignment, sandbox, oracle, earlier: results }),
    ),
  )
  return { report: makeReport(assignment, sandbox, judged, oracle), results: judged }
}

function judgeStage(stage: Stage, evidence: ReadonlyMap<string, Evidence>): StageResult {
  return withResults(stage, (vector) => {
    const seen = evidence.get(vector.id) ?? { kind: 'not-run', because: 'no-time-left' }
    return { vector, evidence: seen, verdict: judgeVector(vector, seen) }
  })
}

function isPlainlyRight({ results }: StageResult): boolean {
  return results.every(({ verdict }) => verdict.kind === 'accepted')
}

type FollowThrough = {
  readonly assignment: Assignment
  readonly sandbox: Sandbox
  readonly oracle: Oracle
  readonly earlier: readonly StageResult[]
}

/** Judges a composition field by field; where that needs the student's own stages, they are asked. */
async function followThrough(
  { stage, results }: StageResult,
  { assignment, sandbox, oracle, earlier }: FollowThrough,
): Promise<StageResult> {
  const charged = chargedBy(earlier)
  const limitMs = assignment.limits.callMs
  const evidenceOf = new Map(results.map(({ vector, evidence }) => [vector.id, evidence]))
  const judge = (own: ReadonlyMap<string, Evidence>) =>
    results.map(({ vector, evidence }) =>
      judgeComposition(vector, evidence, { oracle, own, limitMs, charged }),
    )
  const wanted: readonly Probe[] = judge(new Map()).flatMap((judged) => judged.wanted)
  const verdicts = judge(wanted.length === 0 ? new Map() : await sandbox.run(wanted))
  return withResults(stage, (vector, i) => {
    const evidence = evidenceOf.get(vector.id) ?? { kind: 'not-run', because: 'no-time-left' }
    return { vector, evidence, verdict: verdicts[i]?.verdict ?? judgeVector(vector, evidence) }
  })
}

function withResults(
  stage: Stage,
  judge: (vector: Stage['vectors'][number], i: number) => StageResult['results'][number],
): StageResult {
  const [first, ...rest] = stage.vectors
  return { stage, results: [judge(first, 0), ...rest.map((vector, i) => judge(vector, i + 1))] }
}

function makeReport(
  assignment: Assignment,
  sandbox: Sandbox,
  results: readonly StageResult[],
  oracle: Oracle | null,
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
    stages,
  }
}

function isWrongByItself({ verdict }: StageReport): boolean {
  return verdict === 'wrong' || verdict === 'imprecise' || verdict === 'error'
}
