// Tries: nothing: its rows are Float64Arrays.
// Outcome: 100 of 100; all right
import * as right from './right.ts'
export * from './right.ts'

export function scale(s: number[][], d: number): Float64Array[] {
  return right.scale(s, d).map((row) => Float64Array.from(row))
}
