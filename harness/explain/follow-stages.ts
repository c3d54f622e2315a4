/**
 * Authority on ordinary stages that are built from others: where one of those has cost marks already, the student's own is asked, so
 * that what comes of it in another stage does not cost them again.
 */
import type { NonEmpty } from '../domain/value.ts'
import type { OwnEvidence } from '../judge/ask-own.ts'
import { calledFirst } from '../judge/called-first.ts'
import { followVector, type Followed, type RouteThrough } from '../judge/follow-vector.ts'
import { routesThrough, stagesOff } from '../judge/routes-through.ts'
import { originsOf, settleFollows } from '../judge/settle-follows.ts'
import type { StageResult, VectorResult } from '../judge/stage-result.ts'
import { askInRounds } from './ask-in-rounds.ts'
import type { Inquiry } from './inquiry.ts'

export async function followStages(
  judged: readonly StageResult[],
  inquiry: Inquiry,
): Promise<readonly StageResult[]> {
  const followed = await followVectors(judged, inquiry)
  if (followed.size === 0) return judged
  const ids = judged.map(({ stage }) => stage.id)
  const settled = new Map(judged.map((result) => [result.stage.id, result]))
  const origins = new Map<string, NonEmpty<string>>()
  // What a stage is built from may itself only follow.
  for (const id of calledFirst(ids, inquiry.oracle)) {
    const result = settled.get(id)
    if (result === undefined) continue
    const next = settleFollows(result, followed, origins)
    settled.set(id, next)
    origins.set(id, originsOf(next))
  }
  return judged.map((result) => settled.get(result.stage.id) ?? result)
}

type Subject = VectorResult & { readonly routes: readonly RouteThrough[] }

/** By the id of the test vector. */
async function followVectors(
  judged: readonly StageResult[],
  { assignment, sandbox, oracle }: Inquiry,
): Promise<ReadonlyMap<string, Followed>> {
  const off = stagesOff(judged)
  const subjects = judged.flatMap(({ stage, results }): readonly Subject[] => {
    const routes = routesThrough(stage.id, off, oracle)
    return routes.length === 0 ? [] : results.filter(mayFollow).map((result) => ({ ...result, routes }))
  })
  const options = { oracle, off, limitMs: assignment.limits.callMs }
  const judge = ({ routes, ...result }: Subject, own: OwnEvidence) => ({
    id: result.vector.id,
    ...followVector(result, routes, { ...options, own }),
  })
  const found = await askInRounds(subjects, judge, sandbox)
  return new Map(found.flatMap(({ id, followed }) => (followed === null ? [] : [[id, followed] as const])))
}

function mayFollow({ verdict }: VectorResult): boolean {
  return verdict.kind === 'rejected' || (verdict.kind === 'unusable' && verdict.outcome.kind === 'threw')
}
