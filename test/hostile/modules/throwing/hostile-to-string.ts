// Tries: to throw an error whose name and message throw when they are made texts.
// Outcome: 80 of 100; softmax threw thrown object
export * from './right.ts'

const hostile = {
  toString(): string {
    throw hostile
  },
}

export function softmax(): number[][] {
  throw { name: hostile, message: hostile, stack: hostile }
}
