// Tries: to throw an error whose stack is more than the heap can hold once it is looked at.
// Outcome: 80 of 100; softmax threw Error: short
export * from './right.ts'

export function softmax(): number[][] {
  throw Object.assign(new Error('short'), { stack: 'x'.repeat(100_000_000) })
}
