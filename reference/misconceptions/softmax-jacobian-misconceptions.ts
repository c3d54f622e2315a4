/** Authority on what goes wrong in `softmaxJacobian`: diag(p) − p·pᵀ with one deliberate change. */
import { dot } from '../matrix.ts'
import type { JacobianParts, SlopingParts } from '../parts/sloping.ts'
import { softmaxOfRow } from '../softmax.ts'
import { sharedRows } from './slips.ts'

/** What is wrong in the entries, and so in their norm as well. */
export const entryMisconceptions: Readonly<Record<string, Partial<JacobianParts>>> = {
  'jacobian-without-diagonal': { diagonal: () => 0 },
  'jacobian-plus': { join: (first, second) => first + second },
  /** The identity where diag(p) belongs. */
  'jacobian-identity': { diagonal: () => 1 },
  /** [i = j] − pⱼ, the derivative of log p. */
  'jacobian-of-logarithm': { diagonal: () => 1, product: (_, other) => other },
  /** pᵀ·p, one number, where the matrix p·pᵀ belongs. */
  'jacobian-inner-product': { product: (_, __, weights) => dot(weights, weights) },
  /** The weights are taken for scores: softmax is applied to them once more. */
  'jacobian-of-scores': { of: softmaxOfRow },
}

export const softmaxJacobianMisconceptions: Readonly<Record<string, Partial<SlopingParts>>> = {
  ...entryMisconceptions,
  'jacobian-without-outer-product': { product: () => 0 },
  'jacobian-sign-turned': { join: (first, second) => second - first },
  'jacobian-off-diagonal-positive': {
    join: (first, second, isDiagonal) => (isDiagonal ? first - second : second),
  },
  /** As if each weight depended on its own score alone, which is so for the sigmoid. */
  'jacobian-diagonal-only': { join: (first, second, isDiagonal) => (isDiagonal ? first - second : 0) },
  /** The same as a list. */
  'jacobian-a-list': { answer: (jacobian) => jacobian.map((row, i) => row[i] ?? NaN) },
  'shared-rows': { finish: sharedRows },
}
