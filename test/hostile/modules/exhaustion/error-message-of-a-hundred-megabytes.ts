// Tries: to throw an error whose message is more than the heap can hold once it is looked at.
// Outcome: 80 of 100; softmax threw Error: (a text of 100000000 characters)
export * from './right.ts'

export function softmax(): number[][] {
  throw Object.assign(new Error(), { message: 'x'.repeat(100_000_000) })
}
