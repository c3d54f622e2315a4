/** Authority on which inputs this assignment tests, stage by stage: small ones first, each for a reason of its own. */
import { specimensOf } from '../../../harness/authoring/sketch.ts'
import type { Specimen } from '../../../harness/domain/oracle.ts'
import { causalAttention } from './causal-attention.ts'
import { causalMask } from './causal-mask.ts'
import { combineMasks } from './combine-masks.ts'
import { decodeStep } from './decode-step.ts'
import { maskedSoftmax } from './masked-softmax.ts'
import { paddingMask } from './padding-mask.ts'

export const specimens: readonly Specimen[] = [
  ...specimensOf('causalMask', causalMask),
  ...specimensOf('paddingMask', paddingMask),
  ...specimensOf('combineMasks', combineMasks),
  ...specimensOf('maskedSoftmax', maskedSoftmax),
  ...specimensOf('causalAttention', causalAttention),
  ...specimensOf('decodeStep', decodeStep),
]
