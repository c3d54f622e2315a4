// Tries: to return a record with one key of a hundred megabytes.
// Outcome: 80 of 100; softmax stopped by memory
export * from './right.ts'

export function softmax(): object {
  return { ['x'.repeat(100_000_000)]: 1 }
}
