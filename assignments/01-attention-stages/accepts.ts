/** Authority on which of a student's own values a stage can be judged on: matrices that fit each other, and finite. */
import { isUsable, widthOf } from '../../harness/authoring/usable-matrix.ts'
import { isMatrix, type Value } from '../../harness/domain/value.ts'

type Accepts = (...inputs: readonly Value[]) => boolean

export const accepts: Readonly<
  Record<'project' | 'scores' | 'scale' | 'causalMask' | 'softmax' | 'weightedSum', Accepts>
> = {
  project: (x, w) => isUsable(x) && isUsable(w) && widthOf(x) === w.length,
  scores: (q, k) => isUsable(q) && isUsable(k) && widthOf(q) === widthOf(k),
  scale: (s, d) => isUsable(s) && typeof d === 'number' && d > 0 && Number.isFinite(d),
  causalMask: (s) => isUsable(s),
  // −∞ is how a mask speaks to softmax.
  softmax: (s) =>
    isMatrix(s) && s.length > 0 && s.flat().every((score) => Number.isFinite(score) || score === -Infinity),
  weightedSum: (a, v) => isUsable(a) && isUsable(v) && widthOf(a) === v.length,
}
