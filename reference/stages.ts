/** Authority on the reference's six stages as one record, in the order of the computation. */
import { causalMask } from './causal-mask.ts'
import type { Stages } from './compose-attention.ts'
import { project } from './project.ts'
import { scale } from './scale.ts'
import { scores } from './scores.ts'
import { softmax } from './softmax.ts'
import { weightedSum } from './weighted-sum.ts'

export const stages: Stages = { project, scores, scale, causalMask, softmax, weightedSum }
