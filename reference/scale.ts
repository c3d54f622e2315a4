/** Authority on the scaling: scores whose spread does not depend on the width of the queries. */
import { mapEntries, type Matrix } from './matrix.ts'

/**
 * S/√d: (n_q × n_k) → (n_q × n_k), where d is the width of the queries and keys.
 *
 * If the entries of q and k are independent with mean 0 and variance 1, each product q_c·k_c has mean 0 and variance
 * 1, and q·k adds up d of them: variance d, standard deviation √d. Dividing by √d makes it 1 again, whatever d is.
 * Without it, softmax of a wide head gets scores so far apart that one weight is 1, the others are 0, and nothing is
 * left to learn from.
 */
export function scale(s: Matrix, d: number): Matrix {
  return mapEntries(s, (score) => score / Math.sqrt(d))
}
