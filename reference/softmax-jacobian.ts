/** Authority on the derivative of softmax: how each weight moves with each score. */
import type { Matrix } from './matrix.ts'

/**
 * diag(p) − p·pᵀ: entry (i, j) is ∂pᵢ/∂sⱼ = pᵢ·(1 − pᵢ) on the diagonal and −pᵢ·pⱼ beside it. (n) → (n × n).
 *
 * With p = exp(sᵢ)/Σ and ∂Σ/∂sⱼ = exp(sⱼ), the quotient rule gives pᵢ·[i = j] − pᵢ·pⱼ. Only the weights are needed, not the
 * scores. Every row and every column sums to 0, for the weights always sum to 1. Where one weight is 1 and the others are 0,
 * every entry is 0: softmax is saturated, and no gradient passes.
 */
export function softmaxJacobian(weights: readonly number[]): Matrix {
  return weights.map((p, i) => weights.map((other, j) => (i === j ? p : 0) - p * other))
}
