// Tries: to catch what is written to the first hundred places of any list, with setters on Array.prototype.
// Outcome: 100 of 100; all right
export * from './right.ts'

for (let i = 0; i < 100; i += 1) {
  Object.defineProperty(Array.prototype, i, {
    get: () => 12345,
    set() {
      throw new Error('caught')
    },
  })
}
