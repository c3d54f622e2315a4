/** Authority on what this assignment is marked with: the operations, their bounds, the misconceptions, the specimens. */
import { acceptedOf, misconceptionsOf, programs, togetherIn } from '../../harness/authoring/oracle-of.ts'
import { program, type Oracle } from '../../harness/domain/oracle.ts'
import { saturationBounds } from '../../reference/bounds/saturation-bounds.ts'
import { exactSaturation } from '../../reference/exact/exact-saturation.ts'
import { saturationMisconceptions } from '../../reference/misconceptions/saturation-misconceptions.ts'
import { saturation } from '../../reference/saturation.ts'
import { saturationVariants } from '../../reference/variants/saturation-variants.ts'
import { accepts } from './accepts.ts'
import { curves } from './curves.ts'
import { inputShapes } from './input-shapes.ts'
import { routes } from './routes.ts'
import { specimens } from './specimens/specimens.ts'
import { attend } from './worked/attend.ts'
import { dotProducts } from './worked/dot-products.ts'
import { entropy } from './worked/entropy.ts'
import { gradientNorm } from './worked/gradient-norm.ts'
import { softmaxJacobian } from './worked/softmax-jacobian.ts'
import { variance } from './worked/variance.ts'

const worked = { dotProducts, variance, attend, entropy, softmaxJacobian, gradientNorm }

const names = ['dotProducts', 'variance', 'attend', 'entropy', 'softmaxJacobian', 'gradientNorm'] as const

export const oracle: Oracle = {
  stages: Object.fromEntries(
    names.map((name) => [
      name,
      {
        inputs: inputShapes[name],
        compute: program(saturation[name]),
        exact: program(exactSaturation[name]),
        bound: program(saturationBounds[name]),
        accepts: accepts[name],
        work: worked[name],
        ...routes[name],
      },
    ]),
  ),
  misconceptions: misconceptionsOf(saturationMisconceptions),
  together: togetherIn(saturationMisconceptions),
  accepted: acceptedOf(saturationVariants),
  specimens,
  curves,
  module: (changes) => ({ ...programs(saturation), ...changes }),
}
