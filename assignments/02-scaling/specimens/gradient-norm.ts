/** Authority on the specimens of `gradientNorm`: of unsaturated and of saturated weights. */
import type { Sketch } from '../../../harness/authoring/sketch.ts'
import { nearlySaturated, oneHot, saturated, uniform, unsaturated } from './weights.ts'

export const gradientNorm: readonly Sketch[] = [
  ['by-hand', 'two keys, ¼ and ¾: four entries of ±3⁄16', [[0.25, 0.75]]],
  ['equal', 'two equal weights have the most slope: ½', [[0.5, 0.5]]],
  ['three-keys', '½, ¼, ¼', [[0.5, 0.25, 0.25]]],
  ['one-key', 'a single weight is always 1: its slope is 0', [[1]]],
  ['same-length-again', 'as many weights as three-keys: nothing may be remembered', [[0.125, 0.75, 0.125]]],
  ['uniform', 'eight equal weights: √7 ÷ 8', [uniform]],
  ['unsaturated', 'eight different weights', [unsaturated]],
  ['nearly-saturated', 'one weight is nearly 1', [nearlySaturated]],
  ['one-hot', 'one weight is 1: nothing is left', [oneHot]],
  ['saturated', 'weights as unscaled scores give them at d = 4096', [saturated]],
]
