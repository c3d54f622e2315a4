/** Authority on which inputs this assignment tests, stage by stage: small ones first, each for a reason of its own. */
import type { Specimen } from '../../../harness/domain/oracle.ts'
import { attention } from './attention.ts'
import { causalMask } from './causal-mask.ts'
import { project } from './project.ts'
import { scale } from './scale.ts'
import { scores } from './scores.ts'
import type { Sketch } from './sketch.ts'
import { softmax } from './softmax.ts'
import { weightedSum } from './weighted-sum.ts'

export const specimens: readonly Specimen[] = [
  ...named('project', project),
  ...named('scores', scores),
  ...named('scale', scale),
  ...named('causalMask', causalMask),
  ...named('softmax', softmax),
  ...named('weightedSum', weightedSum),
  ...named('attention', attention),
]

function named(stage: string, sketches: readonly Sketch[]): readonly Specimen[] {
  return sketches.map(([name, intent, inputs]) => ({ id: `${stage}/${name}`, stage, intent, inputs }))
}
