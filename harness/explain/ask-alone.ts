/** Authority on asking failing calls again where nothing else was asked: what they then give depends on no earlier call. */
import { asNonEmpty } from '../domain/value.ts'
import { probeVector } from '../judge/make-probe.ts'
import { isFailing, type StageResult, type VectorResult } from '../judge/stage-result.ts'
import type { Inquiry } from './inquiry.ts'

/** The first failing call and the last one; each costs a process. */
export async function askAlone(result: StageResult, inquiry: Inquiry): Promise<StageResult> {
  const failing = result.results.filter(
    (one) => isFailing(one) && one.evidence.kind === 'returned' && isOneCheapCall(one),
  )
  const chosen = new Set([failing.at(0), failing.at(-1)])
  const results: VectorResult[] = []
  for (const one of result.results) results.push(chosen.has(one) ? await again(one, inquiry) : one)
  return { ...result, results: asNonEmpty(results) }
}

/** What takes several calls has its own inputs, and none that the stage could be called with. */
function isOneCheapCall({ vector }: VectorResult): boolean {
  return vector.limits === null && vector.procedure === null
}

async function again(result: VectorResult, { assignment, sandbox }: Inquiry): Promise<VectorResult> {
  const { vector, evidence } = result
  const alone = (await sandbox.apart([{ ...probeVector(vector, assignment), calls: 1 }])).get(vector.id)
  if (evidence.kind !== 'returned' || alone?.kind !== 'returned') return result
  return { ...result, evidence: { ...evidence, alone: alone.value } }
}
