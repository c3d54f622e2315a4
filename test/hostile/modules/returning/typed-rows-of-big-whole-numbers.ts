// Tries: to hide such numbers in typed rows.
// Outcome: 85 of 100; scale returned a bigint in place of a number
export * from './right.ts'

export function scale(s: number[][]): BigInt64Array[] {
  return s.map((row) => BigInt64Array.from(row.map((entry) => BigInt(Math.round(entry)))))
}
