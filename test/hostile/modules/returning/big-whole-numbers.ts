// Tries: to return numbers of a kind that no matrix holds.
// Outcome: 85 of 100; causalMask returned a bigint in place of a number
export * from './right.ts'

export function causalMask(s: number[][]): bigint[][] {
  return s.map((row) => row.map((entry) => BigInt(Math.round(entry))))
}
