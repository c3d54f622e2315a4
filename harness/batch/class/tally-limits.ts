/** Authority on whose code met a limit: its call or its loading never ended, or it asked for more memory than it may have. */
import type { Report as File, ReportFile } from '#generated/schemas.js'
import type { ClassReport } from '../../domain/class-report.ts'
import { neverLoads } from './causes-of.ts'
import { gather } from './gather.ts'
import type { Tally } from './tally.ts'

type Met = Omit<ClassReport['limits'][number], 'students'>

/** By stage, the module itself first, and not by how many: each is a place to look at. */
export function tallyLimits(stages: readonly string[]): Tally<ClassReport['limits']> {
  const gathering = gather<Met>()
  const placeOf = ({ stage }: Met) => (stage === null ? -1 : stages.indexOf(stage))
  return {
    add({ id, report }) {
      for (const met of limitsOf(report)) gathering.add(JSON.stringify([met.stage, met.what]), met, id)
    },
    result: () =>
      gathering
        .groups(() => 0)
        .map(({ what, students }) => ({ ...what, students }))
        .toSorted((a, b) => placeOf(a) - placeOf(b) || (a.what === b.what ? 0 : a.what === 'time' ? -1 : 1)),
  }
}

function limitsOf({ loadProblem, stages }: ReportFile): readonly Met[] {
  if (loadProblem?.kind === 'compile-time-out' || stages.every(neverLoads)) {
    return [{ stage: null, what: 'time' }]
  }
  // A module that fills its memory as it loads does so anew for each stage, which cannot be told from where it happens.
  if (stages.length > 1 && stages.every((one) => whatOf(one) === 'memory')) {
    return [{ stage: null, what: 'memory' }]
  }
  return stages.flatMap((one) => {
    const what = whatOf(one)
    return what === null ? [] : [{ stage: one.stage, what }]
  })
}

/** A hidden test vector does not say what came of it, but its stage's diagnosis does. */
function whatOf({ diagnosis, vectors }: File.Stage): Met['what'] | null {
  if (diagnosis?.kind === 'behaviour') {
    if (diagnosis.behaviour === 'out-of-time') return 'time'
    if (diagnosis.behaviour === 'out-of-memory') return 'memory'
  }
  const outcomes = vectors.flatMap(({ verdict }) => (verdict.kind === 'unusable' ? [verdict.outcome] : []))
  if (outcomes.some(({ kind }) => kind === 'timed-out')) return 'time'
  return outcomes.some((outcome) => outcome.kind === 'stopped' && outcome.by === 'memory') ? 'memory' : null
}
