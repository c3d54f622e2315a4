// Tries: nothing: its functions are methods that call each other, taken out of their object.
// Outcome: 100 of 100; all right
import * as right from './right.ts'
export * from './right.ts'

const stages = {
  softmax(s: number[][]): number[][] {
    return right.softmax(s)
  },
  causalMask: function (s: number[][]): number[][] {
    return right.causalMask(s)
  },
}
export const { softmax, causalMask } = stages
