// Tries: to return a text that is more than the heap can hold once it is looked at.
// Outcome: 80 of 100; softmax returned the text "(a text of 100000000 characters)" in place of a 2 × 2 matrix
export * from './right.ts'

export function softmax(): string {
  return 'x'.repeat(100_000_000)
}
