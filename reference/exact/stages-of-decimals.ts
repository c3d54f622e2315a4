/** Authority on the six stages over decimals as one record: what exact compositions are made of. */
import type { Decimal } from 'decimal.js'
import type { Stages } from '../compose-attention.ts'
import { causalMask } from './causal-mask.ts'
import { project } from './project.ts'
import { scale } from './scale.ts'
import { scores } from './scores.ts'
import { softmax } from './softmax.ts'
import { weightedSum } from './weighted-sum.ts'

export const stagesOfDecimals: Stages<Decimal> = {
  project,
  scores,
  scale,
  causalMask,
  softmax,
  weightedSum,
}
