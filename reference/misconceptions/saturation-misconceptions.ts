/** Authority on every misconception about one query's saturation: stage → id → the parts that it changes. */
import { attending } from '../parts/attending.ts'
import { dotting } from '../parts/dotting.ts'
import { measuring } from '../parts/measuring.ts'
import { sloping } from '../parts/sloping.ts'
import { surprising } from '../parts/surprising.ts'
import { varying } from '../parts/varying.ts'
import { attendMisconceptions } from './attend-misconceptions.ts'
import { catalogue } from './catalogue.ts'
import { dotProductsMisconceptions } from './dot-products-misconceptions.ts'
import { entropyMisconceptions } from './entropy-misconceptions.ts'
import { gradientNormMisconceptions } from './gradient-norm-misconceptions.ts'
import { softmaxJacobianMisconceptions } from './softmax-jacobian-misconceptions.ts'
import { varianceMisconceptions } from './variance-misconceptions.ts'

export const saturationMisconceptions = {
  dotProducts: catalogue(dotting, dotProductsMisconceptions),
  variance: catalogue(varying, varianceMisconceptions),
  attend: catalogue(attending, attendMisconceptions),
  entropy: catalogue(surprising, entropyMisconceptions),
  softmaxJacobian: catalogue(sloping, softmaxJacobianMisconceptions),
  gradientNorm: catalogue(measuring, gradientNormMisconceptions),
} as const
