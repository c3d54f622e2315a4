/** Authority on which stages of this assignment students build from earlier ones: weights from dot products, the norm from the Jacobian. */
import { listInput } from '../../harness/authoring/worked/list-input.ts'
import { matrixInput } from '../../harness/authoring/worked/matrix-input.ts'
import type { Route, StageOracle } from '../../harness/domain/oracle.ts'
import { isRecord, type Value } from '../../harness/domain/value.ts'
import { composeAttend } from '../../reference/attend.ts'
import { frobeniusNorm } from '../../reference/frobenius-norm.ts'
import type { Saturation } from '../../reference/saturation.ts'
import { stages } from '../../reference/stages.ts'

const attend: Route = {
  stages: ['dotProducts'],
  steps: function* (...inputs) {
    const [query, keys] = [listInput(inputs, 0), matrixInput(inputs, 1)]
    const products = listInput([yield { stage: 'dotProducts', inputs: [query, keys] }], 0)
    return composeAttend({ ...stages, scores: () => [products] })(query, keys, {
      scaled: isScaled(inputs[2]),
    })
  },
}

function isScaled(options: Value | undefined): boolean {
  return options !== undefined && isRecord(options) && options['scaled'] === true
}

const gradientNorm: Route = {
  stages: ['softmaxJacobian'],
  steps: function* (...inputs) {
    return frobeniusNorm(matrixInput([yield { stage: 'softmaxJacobian', inputs }], 0))
  },
}

export const routes: Partial<Record<keyof Saturation, Pick<StageOracle, 'routes'>>> = {
  attend: { routes: [attend] },
  gradientNorm: { routes: [gradientNorm] },
}
