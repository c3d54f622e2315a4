// Tries: to loop in a getter of the trace while the result is looked at.
// Outcome: 98.13 of 100; attention output wrong
import * as right from './right.ts'
export * from './right.ts'

export function attention(...given: Parameters<typeof right.attention>): object {
  return {
    ...right.attention(...given),
    get output() {
      for (;;) {}
    },
  }
}
