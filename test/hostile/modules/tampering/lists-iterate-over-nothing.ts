// Tries: to make every list look empty to whoever iterates over it.
// Outcome: 71.19 of 100; project returned 2 × 0 in place of 2 × 2; weightedSum returned 2 × 0 in place of 2 × 2; attention scores not-assessable
export * from './right.ts'

Object.defineProperty(Array.prototype, Symbol.iterator, { value: function* () {} })
