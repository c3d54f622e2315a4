/** Authority on what a curve's steps are given: what test vectors have shown already, and what further calls return. */
import type { CurveNeed, Oracle } from '../domain/oracle.ts'
import type { Evidence } from '../domain/evidence.ts'
import type { Value } from '../domain/value.ts'
import { makeProbe } from '../judge/make-probe.ts'
import { readReturned } from '../judge/read-returned.ts'
import { attempt } from '../judge/run-mistake.ts'
import type { StageResult, VectorResult } from '../judge/stage-result.ts'
import type { Inquiry } from './inquiry.ts'

/** One for each need, in their order; null where there is no value. */
export type Answers = (needs: readonly CurveNeed[]) => Promise<readonly (Value | null)[]>

/** The student's own. */
export function answersOf(results: readonly StageResult[], { assignment, sandbox }: Inquiry): Answers {
  return async (needs) => {
    const probes = needs.flatMap((need, i) =>
      need.kind === 'call'
        ? [
            {
              ...makeProbe(`curves, need ${i}`, need.stage, need.inputs, assignment.limits.callMs),
              calls: 1 as const,
            },
          ]
        : [],
    )
    const seen = probes.length === 0 ? new Map<string, Evidence>() : await sandbox.run(probes)
    return needs.map((need, i) =>
      valueIn(need.kind === 'call' ? seen.get(`curves, need ${i}`) : resultOf(need, results)?.evidence),
    )
  }
}

export function answersOfReference(results: readonly StageResult[], { stages }: Oracle): Answers {
  return (needs) =>
    Promise.resolve(
      needs.map((need) =>
        need.kind === 'call'
          ? attempt(() => stages[need.stage]?.compute(...need.inputs) ?? null)
          : (resultOf(need, results)?.vector.expected ?? null),
      ),
    )
}

/** A hidden one would be told by what is drawn. */
function resultOf(
  { stage, name }: Extract<CurveNeed, { kind: 'vector' }>,
  results: readonly StageResult[],
): VectorResult | undefined {
  const found = results.flatMap((one) => one.results).find(({ vector }) => vector.id === `${stage}/${name}`)
  return found?.vector.visibility === 'shown' && found.vector.rows === null ? found : undefined
}

function valueIn(evidence: Evidence | undefined): Value | null {
  const read = evidence?.kind === 'returned' ? readReturned(evidence.value) : null
  return read?.kind === 'value' ? read.value : null
}
