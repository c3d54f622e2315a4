/** Authority on the sentences for what was found on one test vector. */
import type { Stage } from '../domain/assignment.ts'
import type { Value } from '../domain/value.ts'
import type { Finding } from './find-focus.ts'
import type { Explanation } from './report-view.ts'
import { sayDivergence } from './say-divergence.ts'
import { sayOutcome } from './say-outcome.ts'

export type AboutVector = { readonly stage: Stage; readonly file: string; readonly inputs: readonly Value[] }

export function sayFinding(finding: Finding, { stage, file, inputs }: AboutVector): Explanation {
  const about = { stage, call: stage.call, file, inputs }
  switch (finding.kind) {
    case 'divergence':
      return sayDivergence(finding.divergence, { ...about, field: finding.field })
    case 'outcome':
      return sayOutcome(finding.outcome, { ...about, field: null, hasOthers: true })
    case 'not-assessable':
      return {
        name: null,
        saw: `The field ${finding.field} could not be assessed.`,
        because: 'The values that it is computed from are missing, malformed or not finite.',
        try: 'Put the earlier fields right first, and return every field of the trace.',
      }
  }
}
