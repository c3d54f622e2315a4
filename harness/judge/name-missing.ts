/** Authority on where the functions are that a module does not export under their names, as far as that can be told. */
import type { StageReport } from '../domain/report.ts'
import type { Unexported } from '../domain/type-check.ts'
import { asNonEmpty, type NonEmpty } from '../domain/value.ts'
import type { HiddenVerdict, Meant, UnusableOutcome, Verdict } from '../domain/verdict.ts'
import { nearNames } from './near-names.ts'

type Missing = Extract<UnusableOutcome, { kind: 'missing' }>

/** `unexported` is what the TypeScript compiler knows of it; empty as long as it has not answered. */
export function nameMissing(
  stages: NonEmpty<StageReport>,
  unexported: readonly Unexported[],
): NonEmpty<StageReport> {
  const missing = stages.flatMap(({ stage, vectors }) => {
    const outcome = vectors.map(({ verdict }) => missingIn(verdict)).find((one) => one !== null)
    return outcome === undefined || outcome === null ? [] : [{ stage, outcome }]
  })
  const certain = new Map(
    missing.flatMap(({ stage, outcome }) => {
      const known = knownOf(stage, outcome, unexported)
      return known === null ? [] : [[stage, known] as const]
    }),
  )
  const names = new Set(['default', ...stages.map(({ stage }) => stage)])
  const spare = (missing[0]?.outcome.exported ?? []).filter((name) => !names.has(name))
  const unknown = missing.filter(
    ({ stage, outcome }) => !certain.has(stage) && !outcome.exported.includes(stage),
  )
  const near = nearNames(
    unknown.map(({ stage }) => stage),
    spare,
  )
  return asNonEmpty(
    stages.map((report) => {
      const name = near.get(report.stage)
      const meant = certain.get(report.stage) ?? (name === undefined ? null : { kind: 'near' as const, name })
      return meant === null ? report : withMeant(report, meant)
    }),
  )
}

function missingIn(verdict: Verdict | HiddenVerdict): Missing | null {
  return verdict.kind === 'unusable' && verdict.outcome.kind === 'missing' ? verdict.outcome : null
}

function knownOf(stage: string, { inDefault }: Missing, unexported: readonly Unexported[]): Meant | null {
  if (inDefault.includes(stage)) return { kind: 'in-default' }
  const there = unexported.find(({ name }) => name === stage)
  if (there === undefined) return null
  return there.as === null ? { kind: 'not-exported' } : { kind: 'exported-as', name: there.as }
}

function withMeant(report: StageReport, meant: Meant): StageReport {
  const vectors = report.vectors.map(({ id, verdict }) => {
    const outcome = missingIn(verdict)
    return {
      id,
      verdict: outcome === null ? verdict : { kind: 'unusable' as const, outcome: { ...outcome, meant } },
    }
  })
  return { ...report, vectors: asNonEmpty(vectors) }
}
