/** Authority on judging each composition field by field; where that needs the student's own stages, they are asked. */
import type { TestVector } from '../domain/assignment.ts'
import type { Evidence } from '../domain/evidence.ts'
import { asNonEmpty } from '../domain/value.ts'
import { chargedBy, type Charged } from '../judge/charged.ts'
import { judgeComposition, type JudgedTrace } from '../judge/judge-composition.ts'
import type { StageResult, VectorResult } from '../judge/stage-result.ts'
import { askEachApart } from './ask-each-apart.ts'
import type { Inquiry } from './inquiry.ts'

export function followThrough(
  judged: readonly StageResult[],
  inquiry: Inquiry,
): Promise<readonly StageResult[]> {
  const charged = chargedOf(judged)
  return Promise.all(
    judged.map(async ({ stage, results }) => {
      if (stage.fields === null) return { stage, results }
      return { stage, results: asNonEmpty(await judgeTraces(results, charged, inquiry)) }
    }),
  )
}

/** What the ordinary stages have lost marks for, so that no composition loses them again. */
export function chargedOf(judged: readonly StageResult[]): Charged {
  return chargedBy(judged.filter(({ stage }) => stage.fields === null))
}

/** A replay makes one call after another, so an answer may lead to a further question; more than this, and it is left. */
const MOST_ROUNDS = 40

export async function judgeTraces(
  results: readonly VectorResult[],
  charged: Charged,
  { assignment, sandbox, oracle }: Inquiry,
): Promise<readonly VectorResult[]> {
  const limitMs = assignment.limits.callMs
  const own = new Map<string, Evidence>()
  const judge = (result: VectorResult) => ({
    ...result,
    ...judgeComposition(result.vector, result.evidence, { oracle, own, limitMs, charged }),
  })
  let traces = results.map(judge)
  for (let left = MOST_ROUNDS; left > 0 && traces.some(isWaiting); left -= 1) {
    const wantedOf = (visibility: TestVector['visibility']) =>
      traces.filter(({ vector }) => vector.visibility === visibility).flatMap(({ wanted }) => wanted)
    const questions = { shown: wantedOf('shown'), hidden: wantedOf('hidden') }
    for (const [id, evidence] of await askEachApart(questions, sandbox)) own.set(id, evidence)
    traces = traces.map((trace) => (isWaiting(trace) ? judge(trace) : trace))
  }
  return traces
}

function isWaiting({ wanted }: JudgedTrace): boolean {
  return wanted.length > 0
}
