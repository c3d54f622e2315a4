/** Authority on the certified values of masks, of softmax under them, of causal attention and of one step of decoding. */
import { attendBy } from '../compose-attention.ts'
import { decodeStepBy } from '../decode-step.ts'
import { addMask } from '../masked-softmax.ts'
import { maskedStages, type MaskedStages } from '../masked-stages.ts'
import { exact } from './exact.ts'
import { read, round } from './in-doubles.ts'
import { stagesOfDecimals } from './stages-of-decimals.ts'

const attend = attendBy(stagesOfDecimals)

const causalAttention: MaskedStages['causalAttention'] = (q, k, v) =>
  round(attend({ causal: true }, { q: read(q), k: read(k), v: read(v) }).output)

/** A mask holds nothing but 0 and −∞, so there is nothing to round in it. */
const { causalMask, paddingMask, combineMasks } = maskedStages

export const exactMasked: MaskedStages = {
  causalMask,
  paddingMask,
  combineMasks,
  maskedSoftmax: (s, mask) => exact.softmax(addMask(s, mask)),
  causalAttention,
  decodeStep: decodeStepBy(causalAttention),
}
