// Tries: nothing: it keeps in single precision what single precision holds exactly.
// Outcome: 100 of 100; all right
import * as right from './right.ts'
export * from './right.ts'

const isExact = (row: number[]) => row.every((entry) => Math.fround(entry) === entry)

export function causalMask(s: number[][]): ArrayLike<number>[] {
  return right.causalMask(s).map((row) => (isExact(row) ? Float32Array.from(row) : row))
}
