/** Authority on judging each composition field by field; where that needs the student's own stages, they are asked. */
import type { Evidence } from '../domain/evidence.ts'
import { asNonEmpty } from '../domain/value.ts'
import { chargedBy, judgeComposition, type Charged } from '../judge/judge-composition.ts'
import type { StageResult, VectorResult } from '../judge/stage-result.ts'
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

const MOST_ROUNDS = 20

export async function judgeTraces(
  results: readonly VectorResult[],
  charged: Charged,
  { assignment, sandbox, oracle }: Inquiry,
): Promise<readonly VectorResult[]> {
  const limitMs = assignment.limits.callMs
  const judge = (own: ReadonlyMap<string, Evidence>) =>
    results.map((result) => ({
      ...result,
      ...judgeComposition(result.vector, result.evidence, { oracle, own, limitMs, charged }),
    }))
  // Each round may lead to further questions: at most one for each field, after those for the fields as they are.
  const own = new Map<string, Evidence>()
  for (let left = MOST_ROUNDS; ; left -= 1) {
    const judged = judge(own)
    const wanted = judged.flatMap((trace) => trace.wanted)
    if (wanted.length === 0 || left === 0) return judged
    for (const [id, evidence] of await sandbox.run(wanted)) own.set(id, evidence)
  }
}
