/** Authority on the specimens of `causalMask`: the mask of n tokens, small and larger, and small again. */
import type { Sketch } from '../../../harness/authoring/sketch.ts'

export const causalMask: readonly Sketch[] = [
  ['by-hand', 'three tokens: three of the nine places lie in the future', [3]],
  ['two-tokens', 'one place lies in the future', [2]],
  ['one-token', 'there is no future', [1]],
  ['four-tokens', 'four tokens', [4]],
  ['nine-tokens', 'nine tokens: a mask for another size shows', [9]],
  ['four-after-nine', 'four tokens again, after nine', [4]],
]
