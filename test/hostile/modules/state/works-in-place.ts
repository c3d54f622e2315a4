// Tries: to save memory by writing its result over what it was given.
// Outcome: 85 of 100; causalMask changed its input
export * from './right.ts'

export function causalMask(s: number[][]): number[][] {
  for (const [i, row] of s.entries()) row.fill(-Infinity, i + 1)
  return s
}
