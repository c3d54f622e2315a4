/** Authority on which cells a comparison marks: |got − expected| ≤ max(absolute + relative·|expected|, bound). */
import type { Tolerance } from '../domain/assignment.ts'

export function isWithin(
  got: number,
  expected: number,
  limits: Tolerance & { readonly bound: number },
): boolean {
  if (Number.isNaN(expected) || !Number.isFinite(expected)) return Object.is(got, expected)
  const allowed = Math.max(limits.absolute + limits.relative * Math.abs(expected), limits.bound)
  return Math.abs(got - expected) <= allowed
}
