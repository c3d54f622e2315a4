/** Authority on softmax under a mask, taken apart: how the mask meets the scores, softmax's own parts, what comes after. */
import { addMask } from '../masked-softmax.ts'
import type { Matrix } from '../matrix.ts'
import { asItIs, type Finish } from './finish.ts'
import { sharing, type SharingParts } from './sharing.ts'

export type MaskedSharingParts = Omit<SharingParts, 'finish'> & {
  /** The scores that are shared out. */
  readonly apply: (s: Matrix, mask: Matrix) => Matrix
  /** What the mask does to the weights: nothing, if all is right. */
  readonly late: (weights: Matrix, mask: Matrix) => Matrix
  readonly finish: Finish<[s: Matrix, mask: Matrix]>
}

export function maskedSharing(changes: Partial<MaskedSharingParts>): (s: Matrix, mask: Matrix) => Matrix {
  const { apply = addMask, late = asItIs, finish = asItIs, ...inside } = changes
  const share = sharing(inside)
  return (s, mask) => finish(late(share(apply(s, mask)), mask), s, mask)
}
