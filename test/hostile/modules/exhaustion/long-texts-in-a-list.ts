// Tries: to return thousands of long texts in place of numbers.
// Outcome: 80 of 100; softmax stopped by output
export * from './right.ts'

export function softmax(): string[] {
  return new Array(2000).fill('\u0001'.repeat(1000))
}
