// Tries: to throw null.
// Outcome: 80 of 100; softmax threw thrown object: null
export * from './right.ts'

export function softmax(): number[][] {
  throw null
}
