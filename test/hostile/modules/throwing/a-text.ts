// Tries: to throw a text in place of an error.
// Outcome: 80 of 100; softmax threw thrown string: no rows
export * from './right.ts'

export function softmax(): number[][] {
  throw 'no rows'
}
