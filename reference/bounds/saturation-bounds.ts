/** Authority on the absolute error bound of what shows a query's saturation, each for every number of its result. */
import type { Saturation } from '../saturation.ts'
import { attendBound } from './attend-bound.ts'
import { entropyBound } from './entropy-bound.ts'
import { gradientNormBound } from './gradient-norm-bound.ts'
import { scoresBound } from './scores-bound.ts'
import { softmaxJacobianBound } from './softmax-jacobian-bound.ts'
import { varianceBound } from './variance-bound.ts'

export const saturationBounds: Saturation = {
  dotProducts: (query, keys) => scoresBound([query], keys)[0] ?? [],
  variance: varianceBound,
  attend: attendBound,
  entropy: entropyBound,
  softmaxJacobian: softmaxJacobianBound,
  gradientNorm: gradientNormBound,
}
