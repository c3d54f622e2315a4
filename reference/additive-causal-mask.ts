/** Authority on the causal mask as a matrix of its own, to be added to scores. */
import { causalMask } from './causal-mask.ts'
import { matrixOf, type Matrix } from './matrix.ts'

/**
 * 0 where a key may be seen and −∞ where it lies in the future: n → (n × n).
 *
 * Adding 0 changes no score, and adding −∞ makes any score −∞: the causal mask of scores that are all 0.
 */
export function additiveCausalMask(n: number): Matrix {
  return causalMask(matrixOf(n, n, () => 0))
}
