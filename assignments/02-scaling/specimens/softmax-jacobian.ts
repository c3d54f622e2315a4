/** Authority on the specimens of `softmaxJacobian`: of unsaturated and of saturated weights. */
import type { Sketch } from '../../../harness/authoring/sketch.ts'
import { nearlySaturated, oneHot, saturated, uniform, unsaturated } from './weights.ts'

export const softmaxJacobian: readonly Sketch[] = [
  ['by-hand', 'two keys, ¼ and ¾', [[0.25, 0.75]]],
  ['three-keys', '½, ¼, ¼: rows that differ', [[0.5, 0.25, 0.25]]],
  ['one-key', 'a single weight is always 1: its slope is 0', [[1]]],
  ['same-length-again', 'as many weights as three-keys: nothing may be remembered', [[0.125, 0.75, 0.125]]],
  ['uniform', 'eight equal weights', [uniform]],
  ['unsaturated', 'eight different weights: slope everywhere', [unsaturated]],
  ['nearly-saturated', 'one weight is nearly 1, and most of the slope is gone', [nearlySaturated]],
  ['one-hot', 'one weight is 1: no slope at all', [oneHot]],
  ['saturated', 'weights as unscaled scores give them at d = 4096', [saturated]],
]
