// Tries: nothing: its trace is an object of a class with methods.
// Outcome: 100 of 100; all right
import * as right from './right.ts'
export * from './right.ts'

class Run {
  readonly made = 'just now'
  constructor(trace: right.Trace) {
    Object.assign(this, trace)
  }
  toString(): string {
    return 'a run'
  }
}

export function attention(...given: Parameters<typeof right.attention>): Run {
  return new Run(right.attention(...given))
}
