// Tries: to have every list that map makes be a Proxy, by way of Symbol.species; the numbers in it are right.
// Outcome: 100 of 100; all right
export * from './right.ts'

function Watched() {
  return new Proxy([], {})
}
Object.defineProperty(Array, Symbol.species, { get: () => Watched })
