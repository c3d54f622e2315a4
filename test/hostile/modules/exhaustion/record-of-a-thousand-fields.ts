// Tries: to return a trace with a thousand fields before those that are asked for.
// Outcome: 85 of 100; attention stopped by output
import * as right from './right.ts'
export * from './right.ts'

export function attention(...given: Parameters<typeof right.attention>): object {
  const fields = Array.from({ length: 1000 }, (_, i) => [`field${i}`, i] as const)
  return { ...Object.fromEntries(fields), ...right.attention(...given) }
}
