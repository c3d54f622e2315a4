/** Authority on which routes to a stage lead through another one that is off: only there can anything be inherited. */
import type { Oracle } from '../domain/oracle.ts'
import { isNonEmpty } from '../domain/value.ts'
import type { RouteThrough } from './follow-vector.ts'
import type { StageResult } from './stage-result.ts'

/** The stages that cost marks, or follow from one that did. */
export function stagesOff(results: readonly StageResult[]): ReadonlySet<string> {
  return new Set(results.filter(isOff).map(({ stage }) => stage.id))
}

function isOff({ results }: StageResult): boolean {
  return results.some(({ verdict }) => verdict.kind !== 'accepted')
}

export function routesThrough(
  stage: string,
  off: ReadonlySet<string>,
  { stages }: Oracle,
): readonly RouteThrough[] {
  return (stages[stage]?.routes ?? []).flatMap((route) => {
    const through = route.stages.filter((called) => off.has(called))
    return isNonEmpty(through) ? [{ route, through }] : []
  })
}
