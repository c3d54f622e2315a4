// Tries: to loop in a toJSON, a toString and a getter of something that it prints.
// Outcome: 100 of 100; all right
import * as right from './right.ts'
export * from './right.ts'

const loop = (): never => {
  for (;;) {}
}

export function softmax(s: number[][]): number[][] {
  console.log({ toString: loop, toJSON: loop, [Symbol.toPrimitive]: loop, get shown() { return loop() } })
  return right.softmax(s)
}
