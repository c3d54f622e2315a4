// Tries: to compute each field of the trace only when it is asked for, in getters of a class.
// Outcome: 85 of 100; attention q wrong
import * as right from './right.ts'
export * from './right.ts'

class Lazy {
  readonly #trace: right.Trace
  constructor(trace: right.Trace) {
    this.#trace = trace
  }
  get q() {
    return this.#trace.q
  }
  get output() {
    return this.#trace.output
  }
}

export function attention(...given: Parameters<typeof right.attention>): Lazy {
  return new Lazy(right.attention(...given))
}
