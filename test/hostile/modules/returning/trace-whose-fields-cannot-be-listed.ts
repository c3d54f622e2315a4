// Tries: nothing but to define its fields so that a loop over them finds none.
// Outcome: 100 of 100; all right
import * as right from './right.ts'
export * from './right.ts'

export function attention(...given: Parameters<typeof right.attention>): object {
  const trace = {}
  for (const [name, value] of Object.entries(right.attention(...given)))
    Object.defineProperty(trace, name, { value })
  return trace
}
