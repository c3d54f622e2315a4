/** Authority on the verdicts of an ordinary stage's test vectors once it is known which of them follow from earlier stages. */
import { asNonEmpty, isNonEmpty, type NonEmpty } from '../domain/value.ts'
import type { Verdict } from '../domain/verdict.ts'
import type { Followed } from './follow-vector.ts'
import { apartFrom, areTelling } from './is-telling.ts'
import type { StageResult, VectorResult } from './stage-result.ts'

/** By the id of the test vector. */
export type FollowedVectors = ReadonlyMap<string, Followed>

/** `origins`: for each earlier stage that is off, the stages that were charged for that. */
export function settleFollows(
  { stage, results }: StageResult,
  followed: FollowedVectors,
  origins: ReadonlyMap<string, NonEmpty<string>>,
): StageResult {
  if (!areTelling(results.flatMap((result) => seenIn(result, followed)))) return { stage, results }
  const settle = (result: VectorResult): VectorResult => {
    const found = followed.get(result.vector.id)
    if (found === undefined) return result
    const from = [...new Set(found.through.flatMap((earlier) => origins.get(earlier) ?? []))]
    return isNonEmpty(from) ? { ...result, verdict: asFollowing(result.verdict, from) } : result
  }
  return { stage, results: asNonEmpty(results.map(settle)) }
}

/** What a test vector shows of the stage's own work. */
function seenIn({ vector, verdict }: VectorResult, followed: FollowedVectors) {
  if (verdict.kind === 'accepted') return [vector.expected]
  const value = followed.get(vector.id)?.value ?? null
  return value === null ? [] : [apartFrom(vector.expected, value, vector.tolerance)]
}

function asFollowing(verdict: Verdict, from: NonEmpty<string>): Verdict {
  const { divergence, got } = verdict.kind === 'rejected' ? verdict : { divergence: null, got: null }
  return { kind: 'follows', from, divergence, got }
}

/** The stages that a stage's lost marks go back to: itself, unless it only follows. */
export function originsOf({ stage, results }: StageResult): NonEmpty<string> {
  const from = results.map(({ verdict }) => (verdict.kind === 'follows' ? verdict.from : null))
  const isAllFollowing = results.every(
    ({ verdict }) => verdict.kind === 'accepted' || verdict.kind === 'follows',
  )
  const origins = [...new Set(from.flatMap((stages) => stages ?? []))]
  return isAllFollowing && isNonEmpty(origins) ? origins : [stage.id]
}
