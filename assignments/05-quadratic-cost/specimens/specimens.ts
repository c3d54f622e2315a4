/** Authority on which inputs this assignment tests, stage by stage: small ones first, each for a reason of its own. */
import { specimensOf } from '../../../harness/authoring/sketch.ts'
import type { Specimen } from '../../../harness/domain/oracle.ts'
import { scoreBytes, scoreCount } from './counts.ts'
import { streamingAttention } from './streaming.ts'
import { slidingWindowAttention } from './window.ts'

export const specimens: readonly Specimen[] = [
  ...specimensOf('scoreCount', scoreCount),
  ...specimensOf('scoreBytes', scoreBytes),
  ...specimensOf('streamingAttention', streamingAttention),
  ...specimensOf('slidingWindowAttention', slidingWindowAttention),
]
