// Tries: nothing but to hide the right rows behind a Proxy, which is a list like any other.
// Outcome: 100 of 100; all right
import * as right from './right.ts'
export * from './right.ts'

export function softmax(s: number[][]): number[][] {
  return new Proxy(
    right.softmax(s).map((row) => new Proxy(row, {})),
    {},
  )
}
