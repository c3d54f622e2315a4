/** Authority on saying where to look, and no more than that. */
import { subjectOf } from './call-notation.ts'
import type { Focus } from './find-focus.ts'
import { loneOf, sayPlace } from './say-place.ts'
import { comparedIn } from './several-calls.ts'
import type { ShownStage } from './withhold-hidden.ts'

export function sayWhere({ stage }: ShownStage, focus: Focus | null): string {
  if (focus === null)
    return `Look at ${stage.call}: no test vector that is shown fails, but a hidden one does.`
  const { finding, vector } = focus
  switch (finding.kind) {
    case 'outcome':
      return `Look at ${stage.call}, called as in ${vector.id}: no value came back.`
    case 'not-assessable':
      return `Look at ${subjectOf(stage.call, finding.field)}, on ${vector.id}.`
    case 'divergence': {
      const at =
        'at' in finding.divergence && finding.divergence.kind !== 'changed-input' ? finding.divergence.at : []
      const { both } = sayPlace(
        subjectOf(comparedIn(vector, stage.call), finding.field),
        at,
        loneOf(finding.divergence),
      )
      return `Look at ${both}, on ${vector.id}: it is the first place that is not as expected.`
    }
  }
}
