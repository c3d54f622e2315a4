/** Authority on failures that nothing known explains, those with the same wrong results together. */
import { byCodeUnits } from '../../domain/by-code-units.ts'
import type { UnexplainedCluster } from '../../domain/class-report.ts'
import { exampleOf } from './example-of.ts'
import { gather } from './gather.ts'
import { signatureOf } from './signature-of.ts'
import type { Tally } from './tally.ts'

export function tallyUnexplained(stages: readonly string[]): Tally<readonly UnexplainedCluster[]> {
  const gathering = gather<Omit<UnexplainedCluster, 'students'>>()
  return {
    add({ id, report, causes }) {
      const unexplained = new Set(
        causes.filter(({ kind }) => kind === 'unexplained').map(({ stage }) => stage),
      )
      for (const one of report.stages) {
        if (!unexplained.has(one.stage)) continue
        const signature = signatureOf(one)
        gathering.add(
          `${one.stage} ${signature}`,
          { stage: one.stage, signature, example: exampleOf(one) },
          id,
        )
      }
    },
    result: () =>
      gathering
        .groups(
          (a, b) =>
            stages.indexOf(a.stage) - stages.indexOf(b.stage) || byCodeUnits(a.signature, b.signature),
        )
        .map(({ what, students }) => ({ ...what, students })),
  }
}
