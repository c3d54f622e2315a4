// Tries: nothing: its stages are static methods of a class, which is the default export, and two are exported beside it.
// Outcome: 35 of 100; project is missing; scores is missing; causalMask is missing; weightedSum is missing; attention is missing
import * as right from './right.ts'

export default class Attention {
  static project = right.project
  static scores = right.scores
  static attention = right.attention
}
export const { scale, softmax } = right
export const weightedSum = right.project.name === 'project' ? undefined : null
export const causalMask = 5
