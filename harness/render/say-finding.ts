/** Authority on the sentences for what was found on one test vector. */
import type { Stage, TestVector } from '../domain/assignment.ts'
import type { Finding } from './find-focus.ts'
import type { Explanation } from './report-view.ts'
import { sayDivergence } from './say-divergence.ts'
import { sayOutcome } from './say-outcome.ts'
import { comparedIn, inputsOfCall } from './several-calls.ts'

export type AboutVector = { readonly stage: Stage; readonly file: string; readonly vector: TestVector }

export function sayFinding(finding: Finding, { stage, file, vector }: AboutVector): Explanation {
  const about = { stage, call: stage.call, file, inputs: inputsOfCall(vector) }
  switch (finding.kind) {
    case 'divergence':
      return sayDivergence(finding.divergence, {
        ...about,
        call: comparedIn(vector, stage.call),
        field: finding.field,
      })
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
