/** Authority on how far a correctly masked score can be from the certified one: not at all. */
import { mapEntries, type Matrix } from '../matrix.ts'

/** The mask copies a score, adds 0 to it or puts −∞ in its place; none of these rounds. */
export function causalMaskBound(s: Matrix): Matrix {
  return mapEntries(s, () => 0)
}
