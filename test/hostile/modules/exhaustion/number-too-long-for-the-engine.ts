// Tries: to compute an integer with more digits than the engine has room for.
// Outcome: 85 of 100; scale threw RangeError: Maximum BigInt size exceeded
export * from './right.ts'

export function scale(): bigint {
  return 2n ** 2n ** 40n
}
