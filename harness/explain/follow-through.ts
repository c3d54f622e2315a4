/** Authority on judging each composition field by field; where that needs the student's own stages, they are asked. */
import { asNonEmpty } from '../domain/value.ts'
import { chargedBy, type Charged } from '../judge/charged.ts'
import { judgeComposition } from '../judge/judge-composition.ts'
import type { StageResult, VectorResult } from '../judge/stage-result.ts'
import { askInRounds } from './ask-in-rounds.ts'
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

/** A replay makes one call after another, so an answer may lead to a further question. */
export function judgeTraces(
  results: readonly VectorResult[],
  charged: Charged,
  { assignment, sandbox, oracle }: Inquiry,
): Promise<readonly VectorResult[]> {
  const limitMs = assignment.limits.callMs
  return askInRounds(
    results,
    (result, own) => ({
      ...result,
      ...judgeComposition(result.vector, result.evidence, { oracle, own, limitMs, charged }),
    }),
    sandbox,
  )
}
