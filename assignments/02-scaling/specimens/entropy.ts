/** Authority on the specimens of `entropy`: of weights, in bits. Weights of 0 add nothing. */
import type { Sketch } from '../../../harness/authoring/sketch.ts'
import { nearlySaturated, oneHot, saturated, uniform, unsaturated } from './weights.ts'

export const entropy: readonly Sketch[] = [
  ['by-hand', 'powers of two: ½, ¼, ¼ have 1.5 bits', [[0.5, 0.25, 0.25]]],
  ['three-quarters', 'two keys, undecided between less than two', [[0.25, 0.75]]],
  ['zeros', 'two equal weights and two of 0: 1 bit', [[0.5, 0, 0.5, 0]]],
  ['one-key', 'a single key: nothing to be undecided about', [[1]]],
  ['one-hot', 'one weight is 1 and seven are 0', [oneHot]],
  ['uniform', 'eight equal weights: 3 bits, the most there is', [uniform]],
  ['same-length-again', 'as many weights as by-hand: nothing may be remembered', [[0.125, 0.75, 0.125]]],
  ['unsaturated', 'eight different weights', [unsaturated]],
  ['nearly-saturated', 'one weight is nearly 1', [nearlySaturated]],
  ['tiny-weights', 'weights far smaller than one in a million', [[0.999_999, 0.000_000_9, 0.000_000_1]]],
  ['saturated', 'weights as unscaled scores give them at d = 4096', [saturated]],
]
