// Tries: to throw an error that cannot be changed.
// Outcome: 80 of 100; softmax threw Error: frozen
export * from './right.ts'

const frozen = Object.freeze(new Error('frozen'))

export function softmax(): number[][] {
  throw frozen
}
