/** Authority on the pipeline for one submission: probes, evidence, verdicts, follow-through, diagnosis, report. */
import type { Assignment, Stage, TestVector } from './domain/assignment.ts'
import type { Evidence } from './domain/evidence.ts'
import type { Quiz } from './domain/quiz.ts'
import type { Report } from './domain/report.ts'
import { asNonEmpty } from './domain/value.ts'
import { askEachApart } from './explain/ask-each-apart.ts'
import { askProcedures } from './explain/ask-procedures.ts'
import { drawCurves } from './explain/draw-curves.ts'
import { explainStages } from './explain/explain-stages.ts'
import { followStages } from './explain/follow-stages.ts'
import { followThrough } from './explain/follow-through.ts'
import type { Inquiry } from './explain/inquiry.ts'
import { markPaper } from './explain/mark-paper.ts'
import { addTypes } from './judge/add-types.ts'
import { judgeVector } from './judge/judge-vector.ts'
import { probeVector } from './judge/make-probe.ts'
import { makeReport } from './judge/make-report.ts'
import { joinRepeats, planProbes } from './judge/plan-probes.ts'
import type { ExplainedStage, StageResult } from './judge/stage-result.ts'
import { loadOracle } from './load/load-oracle.ts'
import type { Sandbox } from './sandbox/open-sandbox.ts'

export type Graded = {
  readonly report: Report
  /** Every stage's evidence and verdicts, in the order of the stages. */
  readonly results: readonly StageResult[]
}

/** The sandbox is the caller's: opened before, and closed after. */
export async function gradeSubmission(assignment: Assignment, sandbox: Sandbox): Promise<Graded> {
  const { quiz } = assignment
  return quiz === null ? gradeStages(assignment, sandbox) : gradePaper(assignment, quiz, sandbox)
}

async function gradeStages(assignment: Assignment, sandbox: Sandbox): Promise<Graded> {
  const [shown, hidden] = [planProbes(assignment, 'shown'), planProbes(assignment, 'hidden')]
  const [seen, guide] = await Promise.all([
    askEachApart({ shown, hidden }, sandbox),
    needsOracle(assignment) ? loadOracle(assignment.folder) : null,
  ])
  const answers = joinRepeats([...shown, ...hidden], seen)
  const further =
    guide === null ? [] : await askProcedures({ assignment, oracle: guide, known: answers }, sandbox)
  const evidence = new Map([...answers, ...further])
  const judged = assignment.stages.map((stage) => judgeStage(stage, evidence))
  // Where everything is right there is nothing to follow through and nothing to explain.
  const oracle = judged.every(isPlainlyRight) ? null : await loadOracle(assignment.folder)
  const results =
    oracle === null ? judged.map(asRight) : await explain(judged, { assignment, sandbox, oracle })
  const graded = { report: makeReport(results, { assignment, oracle, sandbox }), results }
  const drawing = oracle ?? guide
  return drawing === null ? graded : addCurves(graded, { assignment, sandbox, oracle: drawing })
}

async function gradePaper(assignment: Assignment, quiz: Quiz, sandbox: Sandbox): Promise<Graded> {
  const { results, problem } = await markPaper(assignment, quiz, sandbox)
  const known = { ...sandbox, loadProblem: sandbox.loadProblem ?? problem }
  return { report: makeReport(results, { assignment, oracle: null, sandbox: known }), results }
}

/** When everything has been judged: so they cannot change a mark. */
async function addCurves(graded: Graded, inquiry: Inquiry): Promise<Graded> {
  const { report, results } = graded
  if (inquiry.assignment.curves.length === 0 || report.loadProblem !== null) return graded
  return { report: { ...report, curves: await drawCurves(results, inquiry) }, results }
}

/** What comes of one test vector by itself: its call, made once, or the calls of its procedure. */
export async function askVector(
  vector: TestVector,
  assignment: Assignment,
  sandbox: Sandbox,
): Promise<Evidence> {
  const [first] = assignment.stages
  const alone = { ...assignment, stages: [{ ...first, vectors: [vector] }] } as const
  const evidence =
    vector.procedure === null
      ? await sandbox.run([{ ...probeVector(vector, assignment), calls: 1 }])
      : await askProcedures(
          { assignment: alone, oracle: await loadOracle(assignment.folder), known: new Map() },
          sandbox,
        )
  return evidence.get(vector.id) ?? { kind: 'not-run', because: 'no-time-left' }
}

async function explain(judged: readonly StageResult[], inquiry: Inquiry): Promise<readonly ExplainedStage[]> {
  const followed = await followThrough(await followStages(judged, inquiry), inquiry)
  return explainStages(followed, inquiry)
}

function asRight(result: StageResult): ExplainedStage {
  return { ...result, diagnosis: null, example: null }
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

/** Even where everything is right. */
function needsOracle({ stages, curves }: Assignment): boolean {
  return curves.length > 0 || stages.some(hasProcedures)
}

function hasProcedures({ vectors }: Stage): boolean {
  return vectors.some(({ procedure }) => procedure !== null)
}

function isPlainlyRight({ results }: StageResult): boolean {
  return results.every(({ verdict }) => verdict.kind === 'accepted')
}
