/** Authority on softmax under a mask: hidden keys get nothing, the others share out the whole. */
import { combineMasks } from './combine-masks.ts'
import type { Matrix } from './matrix.ts'
import { softmax } from './softmax.ts'

/**
 * softmax(S + mask), row by row: (n_q × n_k), (n_q × n_k) → (n_q × n_k).
 *
 * The mask comes before the exponential, because exp(−∞) is exactly 0: a hidden key is not in the sum, and the visible ones
 * share out all of it. In a row in which nothing is allowed there is nothing to share: it becomes zeros.
 */
export function maskedSoftmax(s: Matrix, mask: Matrix): Matrix {
  return softmax(addMask(s, mask))
}

/** A score or −∞; nothing is rounded. */
export const addMask: (s: Matrix, mask: Matrix) => Matrix = combineMasks
