// Tries: to return an empty trace that inherits all of its fields.
// Outcome: 85 of 100; attention q wrong
import * as right from './right.ts'
export * from './right.ts'

export function attention(...given: Parameters<typeof right.attention>): object {
  return Object.create(right.attention(...given))
}
