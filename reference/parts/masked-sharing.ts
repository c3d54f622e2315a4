/** Authority on softmax under a mask, taken apart: how the mask meets the scores, softmax's own parts, what comes after. */
import { addMask } from '../masked-softmax.ts'
import type { Matrix } from '../matrix.ts'
import { asItIs, type Finish } from './finish.ts'
import { largestOf, sharing, type Row, type SharingParts } from './sharing.ts'

export type MaskedSharingParts = Omit<SharingParts, 'finish'> & {
  /** The scores that are shared out. */
  readonly apply: (s: Matrix, mask: Matrix) => Matrix
  /** Of which row the largest score is subtracted: of the masked one, if all is right. */
  readonly measured: (masked: Row, scores: Row) => Row
  /** What the mask does to the weights: nothing, if all is right. */
  readonly late: (weights: Matrix, mask: Matrix) => Matrix
  readonly finish: Finish<[s: Matrix, mask: Matrix]>
}

export function maskedSharing(changes: Partial<MaskedSharingParts>): (s: Matrix, mask: Matrix) => Matrix {
  const { apply = addMask, measured = asItIs, late = asItIs, finish = asItIs, ...inside } = changes
  return (s, mask) => {
    const masked = apply(s, mask)
    const shift = (row: Row) => largestOf(measured(row, s[masked.indexOf(row)] ?? row))
    return finish(late(sharing({ shift, ...inside })(masked), mask), s, mask)
  }
}
