// Tries: nothing: it has a softmax and does not export it.
// Outcome: 80 of 100; softmax is missing
import * as right from './right.ts'
export { project, scores, scale, causalMask, weightedSum, attention } from './right.ts'

function softmax(s: number[][]): number[][] {
  return right.softmax(s)
}
