/** Authority on the four ends that a stage can have for other systems, whose tests pass, fail, break or are left out. */
import type { StageReport } from '../domain/report.ts'
import type { UnusableOutcome } from '../domain/verdict.ts'

export type Fate =
  | { readonly kind: 'passed' }
  /** It came to an end, and is wrong. */
  | { readonly kind: 'failed'; readonly type: string }
  /** It came to no end: it threw, ran out of time, is not there, or gives nothing that can be compared. */
  | { readonly kind: 'broke'; readonly type: string }
  /** It could not be assessed, or was not begun. */
  | { readonly kind: 'skipped'; readonly type: string }

/** Of a stage from which what is hidden has been left out. */
export function fateOf(stage: StageReport): Fate {
  const { verdict, earned, possible } = stage
  switch (verdict) {
    case 'correct':
      return { kind: 'passed' }
    case 'follows':
      return earned >= possible ? { kind: 'passed' } : { kind: 'skipped', type: 'not-assessable' }
    case 'not-started':
      return { kind: 'skipped', type: 'not-started' }
    case 'imprecise':
      return earned >= possible ? { kind: 'passed' } : { kind: 'failed', type: 'imprecise' }
    case 'wrong':
      return { kind: 'failed', type: stage.diagnosis?.kind ?? 'wrong' }
    case 'error':
      return fateOfError(outcomesOf(stage))
  }
}

function fateOfError(outcomes: readonly UnusableOutcome[]): Fate {
  const first = outcomes.find(({ kind }) => kind !== 'not-run')
  if (first !== undefined) return { kind: 'broke', type: first.kind }
  return outcomes.length > 0 ? { kind: 'skipped', type: 'not-run' } : { kind: 'broke', type: 'no-matrix' }
}

export function outcomesOf({ vectors }: StageReport): readonly UnusableOutcome[] {
  return vectors.flatMap(({ verdict }) => (verdict.kind === 'unusable' ? [verdict.outcome] : []))
}
