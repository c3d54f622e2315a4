// Tries: to make what it was given contain itself.
// Outcome: 85 of 100; scale changed its input
import * as right from './right.ts'
export * from './right.ts'

export function scale(s: number[][], d: number): number[][] {
  const result = right.scale(s, d)
  s.splice(0, s.length, s as any)
  return result
}
