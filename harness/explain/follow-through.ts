/** Authority on judging each composition field by field; where that needs the student's own stages, they are asked. */
import type { Evidence } from '../domain/evidence.ts'
import { asNonEmpty } from '../domain/value.ts'
import { chargedBy, type Charged } from '../judge/charged.ts'
import { judgeComposition } from '../judge/judge-composition.ts'
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

/** Asks as long as an answer leads to another question: a replay makes one call after another, and comes to its end. */
export async function judgeTraces(
  results: readonly VectorResult[],
  charged: Charged,
  { assignment, sandbox, oracle }: Inquiry,
): Promise<readonly VectorResult[]> {
  const limitMs = assignment.limits.callMs
  const judge = async (own: ReadonlyMap<string, Evidence>): Promise<readonly VectorResult[]> => {
    const judged = results.map((result) => ({
      ...result,
      ...judgeComposition(result.vector, result.evidence, { oracle, own, limitMs, charged }),
    }))
    const wanted = new Map(judged.flatMap((trace) => trace.wanted.map((probe) => [probe.id, probe] as const)))
    if (wanted.size === 0) return judged
    return judge(new Map([...own, ...(await sandbox.run([...wanted.values()]))]))
  }
  return judge(new Map())
}
