/** Authority on the pipeline for one submission: probes, evidence, verdicts, follow-through, diagnosis, report. */
import type { Assignment, Stage } from './domain/assignment.ts'
import type { Evidence } from './domain/evidence.ts'
import type { Oracle } from './domain/oracle.ts'
import type { Report } from './domain/report.ts'
import { asNonEmpty } from './domain/value.ts'
import { addTypes } from './judge/add-types.ts'
import { chargedBy, judgeComposition } from './judge/judge-composition.ts'
import { judgeVector } from './judge/judge-vector.ts'
import { makeReport } from './judge/make-report.ts'
import { probeVector } from './judge/make-probe.ts'
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
  const probes = assignment.stages.flatMap(({ vectors }) =>
    vectors.map((vector) => probeVector(vector, assignment)),
  )
  const evidence = await sandbox.run(probes)
  const judged = assignment.stages.map((stage) => judgeStage(stage, evidence))
  // Where everything is right there is nothing to follow through and nothing to explain.
  const oracle = judged.every(isPlainlyRight) ? null : await loadOracle(assignment.folder)
  const results = oracle === null ? judged : await followThrough(judged, { assignment, sandbox, oracle })
  return { report: makeReport(results, { assignment, oracle, sandbox }), results }
}

/** The report with what the TypeScript compiler says, once it has said it; nothing else waits for that. */
export async function completeReport(
  report: Report,
  assignment: Assignment,
  sandbox: Pick<Sandbox, 'types'>,
): Promise<Report> {
  return addTypes(report, await sandbox.types, assignment)
}

function judgeStage(stage: Stage, evidence: ReadonlyMap<string, Evidence>): StageResult {
  const results = stage.vectors.map((vector) => {
    const seen = evidence.get(vector.id) ?? { kind: 'not-run', because: 'no-time-left' }
    return { vector, evidence: seen, verdict: judgeVector(vector, seen) }
  })
  return { stage, results: asNonEmpty(results) }
}

function isPlainlyRight({ results }: StageResult): boolean {
  return results.every(({ verdict }) => verdict.kind === 'accepted')
}

type Context = { readonly assignment: Assignment; readonly sandbox: Sandbox; readonly oracle: Oracle }

/** Judges each composition field by field; where that needs the student's own stages, they are asked. */
function followThrough(
  judged: readonly StageResult[],
  { assignment, sandbox, oracle }: Context,
): Promise<readonly StageResult[]> {
  const charged = chargedBy(judged.filter(({ stage }) => stage.fields === null))
  const limitMs = assignment.limits.callMs
  return Promise.all(
    judged.map(async ({ stage, results }) => {
      if (stage.fields === null) return { stage, results }
      const judge = (own: ReadonlyMap<string, Evidence>) =>
        results.map((result) => ({
          ...result,
          ...judgeComposition(result.vector, result.evidence, { oracle, own, limitMs, charged }),
        }))
      const wanted = judge(new Map()).flatMap((trace) => trace.wanted)
      return { stage, results: asNonEmpty(judge(await sandbox.run(wanted))) }
    }),
  )
}
