/** Authority on what this assignment is marked with: the operations, their bounds, the misconceptions, the specimens. */
import { acceptedOf, misconceptionsOf, programs, togetherIn } from '../../harness/authoring/oracle-of.ts'
import { program, type Oracle } from '../../harness/domain/oracle.ts'
import { selfAndCrossBounds } from '../../reference/bounds/self-and-cross-bounds.ts'
import { exactSelfAndCross } from '../../reference/exact/self-and-cross.ts'
import { selfAndCrossMisconceptions } from '../../reference/misconceptions/self-and-cross-misconceptions.ts'
import { selfAndCross } from '../../reference/self-and-cross.ts'
import { selfAndCrossVariants } from '../../reference/variants/self-and-cross-variants.ts'
import { inputShapes } from './input-shapes.ts'
import { routes } from './routes.ts'
import { specimens } from './specimens/specimens.ts'
import { crossAttention } from './worked/cross-attention.ts'
import { multiHead } from './worked/multi-head.ts'
import { selfAttention } from './worked/self-attention.ts'

const worked = { selfAttention, crossAttention, multiHead }

const names = ['selfAttention', 'crossAttention', 'multiHead'] as const

export const oracle: Oracle = {
  stages: Object.fromEntries(
    names.map((name) => [
      name,
      {
        inputs: inputShapes[name],
        compute: program(selfAndCross[name]),
        exact: program(exactSelfAndCross[name]),
        bound: program(selfAndCrossBounds[name]),
        // No composition hands a student's own values to these.
        accepts: () => true,
        work: worked[name],
        ...routes[name],
      },
    ]),
  ),
  misconceptions: misconceptionsOf(selfAndCrossMisconceptions),
  together: togetherIn(selfAndCrossMisconceptions),
  accepted: acceptedOf(selfAndCrossVariants),
  specimens,
  module: (changes) => ({ ...programs(selfAndCross), ...changes }),
}
