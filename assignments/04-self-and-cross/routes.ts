/** Authority on which stages of this assignment students build from `crossAttention`: attention to oneself, and each of several heads. */
import { matrixInput } from '../../harness/authoring/worked/matrix-input.ts'
import type { Route, StageOracle } from '../../harness/domain/oracle.ts'
import type { Matrix, Value } from '../../harness/domain/value.ts'
import type { SelfAndCross } from '../../reference/compose-self-and-cross.ts'
import { project } from '../../reference/project.ts'
import { sideBySide } from '../../reference/side-by-side.ts'
import { headsOf, matrixOf } from './worked/projections-of.ts'

const selfAttention: Route = {
  stages: ['crossAttention'],
  steps: function* (x = null, weights = null): ReturnType<Route['steps']> {
    return yield { stage: 'crossAttention', inputs: [x, x, weights] }
  },
}

const multiHead: Route = {
  stages: ['crossAttention'],
  steps: function* (x = null, context = null, weights: Value = null) {
    const outputs: Matrix[] = []
    for (const head of headsOf(weights)) {
      outputs.push(matrixInput([yield { stage: 'crossAttention', inputs: [x, context, head] }], 0))
    }
    return project(sideBySide(outputs), matrixOf(weights, 'wo'))
  },
}

export const routes: Partial<Record<keyof SelfAndCross, Pick<StageOracle, 'routes'>>> = {
  selfAttention: { routes: [selfAttention] },
  multiHead: { routes: [multiHead] },
}
