// Tries: to return nothing at all.
// Outcome: 80 of 100; softmax returned undefined in place of a 2 × 2 matrix
export * from './right.ts'

export function softmax(): void {}
