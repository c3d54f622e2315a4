/** Authority on every misconception of masks, of softmax under them, of causal attention and of decoding, stage by stage. */
import { causalMasking, combining, padding } from '../parts/additive-masking.ts'
import { causalAttending, decoding } from '../parts/causal-attending.ts'
import { maskedSharing } from '../parts/masked-sharing.ts'
import {
  additiveCausalMaskMisconceptions,
  combineMasksMisconceptions,
  paddingMaskMisconceptions,
} from './additive-mask-misconceptions.ts'
import { catalogue } from './catalogue.ts'
import { causalAttentionMisconceptions } from './causal-attention-misconceptions.ts'
import { decodeStepMisconceptions } from './decode-step-misconceptions.ts'
import { maskedSoftmaxMisconceptions } from './masked-softmax-misconceptions.ts'

export const maskedMisconceptions = {
  causalMask: catalogue(causalMasking, additiveCausalMaskMisconceptions),
  paddingMask: catalogue(padding, paddingMaskMisconceptions),
  combineMasks: catalogue(combining, combineMasksMisconceptions),
  maskedSoftmax: catalogue(maskedSharing, maskedSoftmaxMisconceptions),
  causalAttention: catalogue(causalAttending, causalAttentionMisconceptions),
  decodeStep: catalogue(decoding, decodeStepMisconceptions),
}
