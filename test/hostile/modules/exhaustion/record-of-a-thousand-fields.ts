// Tries: to return a trace with a hundred thousand fields before those that are asked for.
// Outcome: 85 of 100; attention q wrong
import * as right from './right.ts'
export * from './right.ts'

export function attention(...given: Parameters<typeof right.attention>): object {
  const fields = Array.from({ length: 100_000 }, (_, i) => [`field${i}`, i] as const)
  return { ...Object.fromEntries(fields), ...right.attention(...given) }
}
