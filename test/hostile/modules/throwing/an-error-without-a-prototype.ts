// Tries: to throw an object that inherits nothing, not even a way to become a text.
// Outcome: 80 of 100; softmax threw thrown object: bare
export * from './right.ts'

export function softmax(): number[][] {
  throw Object.assign(Object.create(null), { message: 'bare' })
}
