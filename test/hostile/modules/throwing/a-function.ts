// Tries: to throw a function with the fields of an error.
// Outcome: 80 of 100; softmax threw Named: in a function
export * from './right.ts'

export function softmax(): number[][] {
  throw Object.defineProperty(Object.assign(() => {}, { message: 'in a function' }), 'name', { value: 'Named' })
}
