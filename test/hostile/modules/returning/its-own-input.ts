// Tries: to return what it was given, untouched.
// Outcome: 85 of 100; causalMask returned wrong numbers
export * from './right.ts'

export function causalMask(s: number[][]): number[][] {
  return s
}
