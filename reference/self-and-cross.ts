/** Authority on self-attention, cross-attention and attention with several heads, as the reference computes them. */
import { composeSelfAndCross, type SelfAndCross } from './compose-self-and-cross.ts'
import { stages } from './stages.ts'

export const selfAndCross: SelfAndCross = composeSelfAndCross(stages)
