/** Authority on what the class misunderstood: each cause with everybody behind it, the most frequent first. */
import { byCodeUnits } from '../../domain/by-code-units.ts'
import type { ClassCause } from '../../domain/class-report.ts'
import type { StudentCause } from './causes-of.ts'
import { gather } from './gather.ts'
import type { Tally } from './tally.ts'

/** Causes with as many students behind them are in the order of the stages, and then of their names. */
export function tallyCauses(stages: readonly string[]): Tally<readonly ClassCause[]> {
  const gathering = gather<StudentCause>()
  const placeOf = ({ stage }: StudentCause) => (stage === null ? -1 : stages.indexOf(stage))
  return {
    add({ id, causes }) {
      for (const cause of causes) {
        gathering.add(JSON.stringify([cause.stage, cause.kind, cause.name]), cause, id)
      }
    },
    result: () =>
      gathering
        .groups(
          (a, b) => placeOf(a) - placeOf(b) || byCodeUnits(a.name, b.name) || byCodeUnits(a.kind, b.kind),
        )
        .map(({ what, students }) => ({ ...what, students })),
  }
}
