// Tries: to throw a symbol, which cannot be made a text by adding it to one.
// Outcome: 80 of 100; softmax threw thrown symbol: a symbol
export * from './right.ts'

export function softmax(): number[][] {
  throw Symbol('softmax')
}
