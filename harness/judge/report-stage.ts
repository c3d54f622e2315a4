/** Authority on a stage's part of the report: verdict, diagnosis, marks and the worked cell, from its judged results. */
import type { Assignment } from '../domain/assignment.ts'
import type { Oracle } from '../domain/oracle.ts'
import type { StageReport } from '../domain/report.ts'
import type { NonEmpty } from '../domain/value.ts'
import type { FieldVerdict } from '../domain/verdict.ts'
import { scoreStage } from './score-stage.ts'
import type { ExplainedStage, VectorResult } from './stage-result.ts'
import { stageVerdict } from './stage-verdict.ts'
import { workCell } from './work-cell.ts'

/** `oracle` is null only where everything is right, so that there is nothing to explain. */
export function reportStage(
  explained: ExplainedStage,
  assignment: Assignment,
  oracle: Oracle | null,
): StageReport {
  const { stage, results, diagnosis } = explained
  const verdict = stageVerdict(explained)
  const [first, ...rest] = results
  return {
    stage: stage.id,
    verdict,
    earned: scoreStage(explained, { verdict, diagnosis }, assignment.partialCredit),
    possible: stage.points,
    diagnosis,
    fields: stage.fields === null ? null : summariseFields(stage.fields, results),
    worked: oracle === null ? null : workCell(explained, oracle),
    vectors: [entryOf(first), ...rest.map(entryOf)],
  }
}

function entryOf({ vector, verdict }: VectorResult): StageReport['vectors'][number] {
  return { id: vector.id, verdict }
}

const FROM_WORST: NonEmpty<FieldVerdict> = ['wrong', 'not-assessable', 'inherits', 'follows', 'right']

/** Each field with the worst it got on any test vector; null if no trace came back. */
function summariseFields(fields: NonEmpty<string>, results: readonly VectorResult[]): StageReport['fields'] {
  const traces = results.flatMap(({ verdict }) =>
    verdict.kind === 'traced'
      ? [new Map(verdict.fields.map((entry) => [entry.field, entry.verdict]))]
      : verdict.kind === 'accepted'
        ? [new Map(fields.map((field) => [field, 'right' as const]))]
        : [],
  )
  if (traces.length === 0) return null
  const summarise = (field: string) => {
    const worst = FROM_WORST.find((verdict) => traces.some((trace) => trace.get(field) === verdict))
    return { field, verdict: worst ?? 'not-assessable' }
  }
  const [first, ...rest] = fields
  return [summarise(first), ...rest.map(summarise)]
}
