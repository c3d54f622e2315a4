/** Authority on the causal mask: a token sees itself and what came before it. */
import { isFuture } from './is-future.ts'
import { mapEntries, type Matrix } from './matrix.ts'

/**
 * −∞ where j > i, everything else as it was: (n × n) → (n × n).
 *
 * Row i is token i asking, column j is token j answering; j > i lies in its future. The fill is −∞ and nothing else,
 * because the next step takes exp of it and exp(−∞) is exactly 0. A large negative number would only be nearly right,
 * and any score below it would be beaten by the future.
 *
 * `past` is how many keys there are before the first query's own: none, if there are as many queries as keys.
 */
export function causalMask(s: Matrix, past = 0): Matrix {
  return mapEntries(s, (score, i, j) => (isFuture(past + i, j) ? -Infinity : score))
}
