// Tries: to leave out the entries that are zero.
// Outcome: 85 of 100; causalMask returned a hole in place of a number
import * as right from './right.ts'
export * from './right.ts'

export function causalMask(s: number[][]): number[][] {
  return right.causalMask(s).map((row) => {
    const sparse: number[] = new Array(row.length)
    for (const [j, entry] of row.entries()) if (entry !== -Infinity) sparse[j] = entry
    return sparse
  })
}
