// Tries: to throw undefined.
// Outcome: 80 of 100; softmax threw thrown undefined: 
export * from './right.ts'

export function softmax(): number[][] {
  throw undefined
}
