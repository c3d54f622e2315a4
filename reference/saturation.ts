/**
 * Authority on what shows why scores are divided by √d: one query and its keys, how far their scores spread, how sharp the
 * weights become, and how much slope is left to learn from.
 */
import { attend } from './attend.ts'
import { dotProducts } from './dot-products.ts'
import { entropy } from './entropy.ts'
import { gradientNorm } from './gradient-norm.ts'
import type { Matrix } from './matrix.ts'
import { softmaxJacobian } from './softmax-jacobian.ts'
import { variance } from './variance.ts'

export type Numbers = readonly number[]

export type Saturation = {
  readonly dotProducts: (query: Numbers, keys: Matrix) => Numbers
  readonly variance: (xs: Numbers) => number
  readonly attend: (query: Numbers, keys: Matrix, options: { readonly scaled: boolean }) => Numbers
  readonly entropy: (weights: Numbers) => number
  readonly softmaxJacobian: (weights: Numbers) => Matrix
  readonly gradientNorm: (weights: Numbers) => number
}

export const saturation: Saturation = {
  dotProducts,
  variance,
  attend,
  entropy,
  softmaxJacobian,
  gradientNorm,
}
