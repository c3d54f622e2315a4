/** Authority on which inputs this assignment tests, stage by stage: small ones first, each for a reason of its own. */
import { specimensOf } from '../../../harness/authoring/sketch.ts'
import type { Specimen } from '../../../harness/domain/oracle.ts'
import { attention } from './attention.ts'
import { causalMask } from './causal-mask.ts'
import { project } from './project.ts'
import { scale } from './scale.ts'
import { scores } from './scores.ts'
import { softmax } from './softmax.ts'
import { weightedSum } from './weighted-sum.ts'

export const specimens: readonly Specimen[] = [
  ...specimensOf('project', project),
  ...specimensOf('scores', scores),
  ...specimensOf('scale', scale),
  ...specimensOf('causalMask', causalMask),
  ...specimensOf('softmax', softmax),
  ...specimensOf('weightedSum', weightedSum),
  ...specimensOf('attention', attention),
]
