/** Authority on which inputs this assignment tests, stage by stage: small ones first, each for a reason of its own. */
import { specimensOf } from '../../../harness/authoring/sketch.ts'
import type { Specimen } from '../../../harness/domain/oracle.ts'
import { attend } from './attend.ts'
import { dotProducts } from './dot-products.ts'
import { entropy } from './entropy.ts'
import { gradientNorm } from './gradient-norm.ts'
import { softmaxJacobian } from './softmax-jacobian.ts'
import { variance } from './variance.ts'

export const specimens: readonly Specimen[] = [
  ...specimensOf('dotProducts', dotProducts),
  ...specimensOf('variance', variance),
  ...specimensOf('attend', attend),
  ...specimensOf('entropy', entropy),
  ...specimensOf('softmaxJacobian', softmaxJacobian),
  ...specimensOf('gradientNorm', gradientNorm),
]
