/** Authority on which inputs this assignment tests, stage by stage: small ones first, each for a reason of its own. */
import { specimensOf } from '../../../harness/authoring/sketch.ts'
import type { Specimen } from '../../../harness/domain/oracle.ts'
import { crossAttention } from './cross-attention.ts'
import { multiHead } from './multi-head.ts'
import { selfAttention } from './self-attention.ts'

export const specimens: readonly Specimen[] = [
  ...specimensOf('selfAttention', selfAttention),
  ...specimensOf('crossAttention', crossAttention),
  ...specimensOf('multiHead', multiHead),
]
