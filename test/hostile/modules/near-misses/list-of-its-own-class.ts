// Tries: nothing: its rows are of a class that extends Array and has more to offer.
// Outcome: 100 of 100; all right
import * as right from './right.ts'
export * from './right.ts'

class Row extends Array<number> {
  name = 'row'
  get total(): number {
    return this.reduce((a, b) => a + b, 0)
  }
}

export function softmax(s: number[][]): Row[] {
  return right.softmax(s).map((row) => Row.from(row) as Row)
}
