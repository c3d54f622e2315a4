/** Authority on what this assignment is marked with: the operations, their bounds, the misconceptions, the specimens. */
import { acceptedOf, misconceptionsOf, programs, togetherIn } from '../../harness/authoring/oracle-of.ts'
import { program, type Oracle, type Procedure } from '../../harness/domain/oracle.ts'
import { maskedBounds } from '../../reference/bounds/masked-bounds.ts'
import { exactMasked } from '../../reference/exact/masked.ts'
import { maskedStages } from '../../reference/masked-stages.ts'
import { maskedMisconceptions } from '../../reference/misconceptions/masked-misconceptions.ts'
import { maskedVariants } from '../../reference/variants/masked-variants.ts'
import { accepts } from './accepts.ts'
import { inputShapes } from './input-shapes.ts'
import { laterToken } from './procedures/later-token.ts'
import { tokenByToken } from './procedures/token-by-token.ts'
import { routes } from './routes.ts'
import { specimens } from './specimens/specimens.ts'
import { causalAttention } from './worked/causal-attention.ts'
import { causalMask } from './worked/causal-mask.ts'
import { combineMasks } from './worked/combine-masks.ts'
import { decodeStep } from './worked/decode-step.ts'
import { maskedSoftmax } from './worked/masked-softmax.ts'
import { paddingMask } from './worked/padding-mask.ts'

const worked = { causalMask, paddingMask, combineMasks, maskedSoftmax, causalAttention, decodeStep }

const names = [
  'causalMask',
  'paddingMask',
  'combineMasks',
  'maskedSoftmax',
  'causalAttention',
  'decodeStep',
] as const

const procedures: Readonly<Record<string, Readonly<Record<string, Procedure>>>> = {
  causalAttention: { 'later-token': laterToken },
  decodeStep: { 'token-by-token': tokenByToken },
}

export const oracle: Oracle = {
  stages: Object.fromEntries(
    names.map((name) => [
      name,
      {
        inputs: inputShapes[name],
        compute: program(maskedStages[name]),
        exact: program(exactMasked[name]),
        bound: program(maskedBounds[name]),
        accepts: accepts[name],
        work: worked[name],
        ...routes[name],
        procedures: procedures[name] ?? {},
      },
    ]),
  ),
  misconceptions: misconceptionsOf(maskedMisconceptions),
  together: togetherIn(maskedMisconceptions),
  accepted: acceptedOf(maskedVariants),
  specimens,
  module: (changes) => ({ ...programs(maskedStages), ...changes }),
}
