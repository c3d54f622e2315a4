/** Authority on what became of the test vectors that do not pass and tell nothing of the mistake that was proven on others. */
import type { Verdict } from '../domain/verdict.ts'
import { isFailing } from './find-focus.ts'
import { listOf } from './count-of.ts'
import type { ShownDiagnosis, ShownStage } from './withhold-hidden.ts'

/** Null where there are none, and where nothing is proven. */
export function sayOthers(diagnosis: ShownDiagnosis, shown: ShownStage['shown']): string | null {
  switch (diagnosis.kind) {
    case 'behaviour':
    case 'unexplained':
      return null
    case 'misconception':
    case 'misconceptions':
    case 'relation': {
      const ends = shown
        .filter(({ vector, verdict }) => isFailing(verdict) && !diagnosis.vectors.includes(vector.id))
        .flatMap(({ verdict }) => endOf(verdict) ?? [])
      if (ends.length === 0) return null
      const counted = [...new Set(ends)].map((end) => `${ends.filter((one) => one === end).length} ${end}`)
      return `The rest of the test vectors that do not pass could not tell: ${listOf(counted)}.`
    }
  }
}

/** Null for a composition, whose fields are told one by one. */
function endOf(verdict: Verdict): string | null {
  if (verdict.kind === 'rejected') return 'gave what cannot be compared with it'
  if (verdict.kind !== 'unusable') return null
  switch (verdict.outcome.kind) {
    case 'threw':
      return 'threw an error'
    case 'timed-out':
      return 'ran out of time'
    case 'stopped':
      return 'had to be stopped'
    case 'missing':
    case 'not-loaded':
    case 'not-run':
    case 'unanswered':
    case 'no-option':
      return null
  }
}
