/** Authority on the curves of this assignment: how undecided the weights of one query are, and how steep, from d = 1 to 4096. */
import type { Curve, CurveSteps } from '../../harness/domain/oracle.ts'
import { WIDTHS } from './specimens/widths.ts'

export const curves = { entropy: curveOf('entropy'), gradientNorm: curveOf('gradientNorm') }

function curveOf(stage: string): Curve {
  return {
    x: WIDTHS,
    series: {
      scaled: (d) => ofWeights(stage, `width-${d}`),
      unscaled: (d) => ofWeights(stage, `width-${d}-unscaled`),
    },
  }
}

/** The weights are those that `attend` gave for its own test vector of this width. */
function* ofWeights(stage: string, name: string): CurveSteps {
  const weights = yield { kind: 'vector', stage: 'attend', name }
  return yield { kind: 'call', stage, inputs: [weights] }
}
