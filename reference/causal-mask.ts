/** Authority on the causal mask: a token sees itself and what came before it. */
import { mapEntries, type Matrix } from './matrix.ts'

/**
 * −∞ where j > i, everything else as it was: (n × n) → (n × n).
 *
 * Row i is token i asking, column j is token j answering; j > i lies in its future. The fill is −∞ and nothing else,
 * because the next step takes exp of it and exp(−∞) is exactly 0. A large negative number would only be nearly right,
 * and any score below it would be beaten by the future.
 */
export function causalMask(s: Matrix): Matrix {
  return mapEntries(s, (score, i, j) => (j > i ? -Infinity : score))
}
