/**
 * Authority on when an entry is right: |got − expected| ≤ max(absolute + relative·|expected|, bound).
 * What is not finite must match exactly, and so must an entry whose stored bound is 0: −∞ where a key is masked, and the
 * weight 0 that it is given.
 */
import type { Tolerance } from './assignment.ts'

export type EntryLimits = Tolerance & {
  /** Null where no bound is stored. */
  readonly bound: number | null
}

export function isWithin(got: number, expected: number, limits: EntryLimits): boolean {
  return tolerancesOff(got, expected, limits) <= 1
}

/** How many times its allowance an entry is off; Infinity where only an exact match will do. */
export function tolerancesOff(got: number, expected: number, limits: EntryLimits): number {
  // −0 and 0 are one number here: no operation of the course tells them apart.
  if (got === expected || (Number.isNaN(got) && Number.isNaN(expected))) return 0
  if (!Number.isFinite(got) || !Number.isFinite(expected) || limits.bound === 0) return Infinity
  const allowed = Math.max(limits.absolute + limits.relative * Math.abs(expected), limits.bound ?? 0)
  return Math.abs(got - expected) / allowed
}
