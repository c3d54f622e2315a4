/** Authority on how much slope softmax has left: the size of its derivative as one number. */
import { frobeniusNorm } from './frobenius-norm.ts'
import { softmaxJacobian } from './softmax-jacobian.ts'

/**
 * √(Σᵢⱼ Jᵢⱼ²), the Frobenius norm of the Jacobian. 0 means that no small change of the scores changes a weight. Two equal
 * weights have the most, ½; all n alike have √(n − 1)/n.
 */
export function gradientNorm(weights: readonly number[]): number {
  return frobeniusNorm(softmaxJacobian(weights))
}
